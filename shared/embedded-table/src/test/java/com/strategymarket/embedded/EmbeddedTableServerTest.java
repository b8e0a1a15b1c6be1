package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;

class EmbeddedTableServerTest {

    @Test
    void anSdkClientFindsTheTableByTheEnvironment() {
        try (var server = EmbeddedTableServer.start();
                var client = clientOf(server)) {
            Items.put(client, Items.item("a", "1"));

            assertEquals(Items.item("a", "1"), Items.get(client, "a", "1"));
            assertEquals(
                    TableShape.of(TableDefinition.creation(server.tableName()), "expires_at"),
                    TableShape.of(
                            client.describeTable(request -> request.tableName(server.tableName()))
                                    .table(),
                            "expires_at"));
        }
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        try (var server = EmbeddedTableServer.start()) {
            var port = server.endpoint().getPort();
            assertTrue(InetAddress.getByName(server.endpoint().getHost()).isLoopbackAddress());

            var outward =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> !address.isLoopbackAddress())
                            .toList();
            for (var address : outward) {
                assertThrows(
                        IOException.class,
                        () -> new Socket(address, port).close(),
                        address.toString());
            }
        }
    }

    private static DynamoDbClient clientOf(EmbeddedTableServer server) {
        var environment = server.environment();
        var credentials =
                AwsBasicCredentials.create(
                        environment.get("AWS_ACCESS_KEY_ID"),
                        environment.get("AWS_SECRET_ACCESS_KEY"));
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")))
                .region(Region.of(environment.get("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
