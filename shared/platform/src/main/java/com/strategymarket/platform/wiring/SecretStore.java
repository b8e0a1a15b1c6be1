package com.strategymarket.platform.wiring;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.DynamoClients;

import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * AWS Secrets Manager. Its client is made for a reading and thrown away after it: one in five
 * minutes is not worth keeping a connection, and nothing of it can get into a snapshot.
 */
final class SecretStore implements Secrets {

    private static final Duration CALL = Duration.ofSeconds(3);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Map<String, String> environment;

    /**
     * @param environment names {@code AWS_REGION}, and in tests {@code
     *     AWS_ENDPOINT_URL_SECRETS_MANAGER}
     */
    SecretStore(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String read(String reference) {
        try (var client = client()) {
            return client.getSecretValue(get -> get.secretId(reference)).secretString();
        } catch (SdkException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.UNAVAILABLE).retryAfter(RETRY_AFTER), e);
        }
    }

    private SecretsManagerClient client() {
        var client =
                SecretsManagerClient.builder()
                        .region(DynamoClients.region(environment))
                        .credentialsProvider(DynamoClients.credentials())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .defaultsMode(DefaultsMode.IN_REGION)
                        .overrideConfiguration(
                                call ->
                                        call.apiCallTimeout(CALL)
                                                .defaultProfileFile(
                                                        ProfileFile.aggregator().build()));
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_SECRETS_MANAGER"))
                .map(URI::create)
                .ifPresent(client::endpointOverride);
        return client.build();
    }
}
