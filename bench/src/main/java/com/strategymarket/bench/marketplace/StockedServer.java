package com.strategymarket.bench.marketplace;

import com.strategymarket.embedded.EmbeddedTableServer;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/** A table with templates behind a port, for functions in processes of their own. */
public final class StockedServer implements AutoCloseable {

    private final EmbeddedTableServer server = EmbeddedTableServer.start();
    private final Map<String, String> environment = new HashMap<>(server.environment());

    public StockedServer(int templates) {
        try (var client = client()) {
            Stock.fill(client, server.tableName(), templates);
        }
        environment.putAll(Shop.environment(server.tableName(), new SecureRandom()));
    }

    /** What a function needs to serve from it. */
    public Map<String, String> environment() {
        return environment;
    }

    private DynamoDbClient client() {
        var nobody = AwsBasicCredentials.create("local", "local");
        return DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.of(environment.get("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(nobody))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
