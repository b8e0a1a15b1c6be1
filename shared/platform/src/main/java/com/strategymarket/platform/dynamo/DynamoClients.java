package com.strategymarket.platform.dynamo;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The SDK's client as a function needs it. What the SDK would otherwise look for by itself (region,
 * profile files, an HTTP client on the class path, retry and defaults modes) is said here, so that
 * a start neither waits for it nor depends on what it finds. Execution interceptors it looks for in
 * any case; there are none on our class path, as a test tells.
 */
public final class DynamoClients {

    /** Three tries fit in it, and a caller's own patience is longer. */
    private static final Duration CALL = Duration.ofSeconds(3);

    /**
     * DynamoDB answers in milliseconds: what takes a second is lost, and quicker asked again than
     * waited for.
     */
    private static final Duration ATTEMPT = Duration.ofSeconds(1);

    private static final int ATTEMPTS = 3;

    static {
        // The JDK keeps five connections, for five seconds. A page of the whole marketplace asks
        // six partitions at once, a partner's twice as many: each page would begin with a
        // handshake, and so would every request after a short silence.
        System.setProperty("http.maxConnections", "16");
        System.setProperty("http.keepAlive.time.server", "30");
    }

    private DynamoClients() {}

    /**
     * @param environment names {@code AWS_REGION}, and in tests {@code AWS_ENDPOINT_URL_DYNAMODB}
     */
    public static DynamoDbClient forLambda(Map<String, String> environment) {
        var client =
                DynamoDbClient.builder()
                        .region(region(environment))
                        .credentialsProvider(credentials())
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(ATTEMPT)
                                        .socketTimeout(ATTEMPT))
                        .defaultsMode(DefaultsMode.IN_REGION)
                        .endpointDiscoveryEnabled(false)
                        // One host name, whatever the credentials tell: the connection that priming
                        // opened is the one used.
                        .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
                        .overrideConfiguration(DynamoClients::bounds);
        endpoint(environment).ifPresent(client::endpointOverride);
        return client.build();
    }

    private static void bounds(ClientOverrideConfiguration.Builder call) {
        call.apiCallTimeout(CALL)
                .apiCallAttemptTimeout(ATTEMPT)
                .retryStrategy(retries())
                // A function has no home folder with a profile to read.
                .defaultProfileFile(ProfileFile.aggregator().build());
    }

    /** The SDK's own pauses, a second when throttled, would leave no time for another attempt. */
    private static RetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(
                        BackoffStrategy.exponentialDelay(
                                Duration.ofMillis(25), Duration.ofMillis(200)))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(
                                Duration.ofMillis(100), Duration.ofMillis(400)))
                .build();
    }

    /**
     * A function has its credentials in its environment, or, where SnapStart restores it, from the
     * endpoint that its environment names, since a snapshot must not hold any that expire. The
     * default chain would look at system properties, tokens and profile files before, and ask the
     * instance's metadata in the end.
     */
    public static AwsCredentialsProvider credentials() {
        return AwsCredentialsProviderChain.builder()
                .credentialsProviders(
                        EnvironmentVariableCredentialsProvider.create(),
                        ContainerCredentialsProvider.create())
                .reuseLastProviderEnabled(true)
                .build();
    }

    public static Region region(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("AWS_REGION"))
                .map(Region::of)
                .orElseThrow(() -> new IllegalArgumentException("AWS_REGION is missing"));
    }

    private static Optional<URI> endpoint(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_DYNAMODB")).map(URI::create);
    }
}
