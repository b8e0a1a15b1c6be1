package com.strategymarket.platform.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.telemetry.FanOut;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class DynamoClientsTest {

    private static final String CREDENTIALS_PROPERTY = "aws.containerCredentialsFullUri";
    private static final Key KEY = new Key("p", "s");

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final String keyId = UUID.randomUUID().toString();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private volatile int status = 200;
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch together = new CountDownLatch(0);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/credentials",
                exchange ->
                        answer(
                                exchange,
                                200,
                                """
                                {"AccessKeyId": "%s", "SecretAccessKey": "%s", "Token": "t", "Expiration": "2999-01-01T00:00:00Z"}
                                """
                                        .formatted(keyId, UUID.randomUUID())));
        server.createContext(
                "/",
                exchange -> {
                    connections.add(exchange.getRemoteAddress());
                    awaitTheOthers();
                    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    answer(
                            exchange,
                            status,
                            status == 200 ? "{}" : "{\"__type\": \"InternalServerError\"}");
                });
        server.setExecutor(threads);
        server.start();
        System.setProperty(CREDENTIALS_PROPERTY, address() + "/credentials");
    }

    @AfterEach
    void stop() {
        System.clearProperty(CREDENTIALS_PROPERTY);
        if (server != null) {
            server.stop(0);
        }
        threads.close();
    }

    private void awaitTheOthers() {
        try {
            together.countDown();
            together.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRestoredFunctionSignsWithWhatItsContainerGivesIt() {
        try (var client = DynamoClients.forLambda(environment())) {
            assertTrue(table(client).get(KEY).isEmpty());
        }

        assertEquals(1, authorizations.size());
        assertTrue(authorizations.getFirst().contains(keyId));
        assertTrue(authorizations.getFirst().contains("/eu-west-1/dynamodb/"));
    }

    @Test
    void aFaultOfTheServiceIsAskedThreeTimesAndThenUnavailable() {
        status = 500;

        try (var client = DynamoClients.forLambda(environment())) {
            assertThrows(ProblemException.class, () -> table(client).get(KEY));
        }

        assertEquals(3, authorizations.size());
    }

    @Test
    void whatAskedSideBySideBeforeAsksAgainOnTheSameConnections() {
        int rounds = 8;
        int sideBySide = 7;

        try (var client = DynamoClients.forLambda(environment())) {
            for (int round = 0; round < rounds; round++) {
                together = new CountDownLatch(sideBySide);
                FanOut.all(Collections.nCopies(sideBySide, () -> table(client).getEventually(KEY)));
            }
        }

        // Not to the one: an attempt that took too long would leave its connection behind.
        assertTrue(connections.size() < sideBySide + rounds, connections.size() + " connections");
    }

    @Test
    void aMissingRegionIsSaid() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class, () -> DynamoClients.forLambda(Map.of()));

        assertEquals("AWS_REGION is missing", refused.getMessage());
    }

    @Test
    void nothingOnTheClasspathGetsBetweenAClientAndItsCalls() {
        var loader = getClass().getClassLoader();
        for (var scanned : List.of("global/handlers", "services/dynamodb")) {
            var resource = "software/amazon/awssdk/" + scanned + "/execution.interceptors";
            assertFalse(loader.resources(resource).findAny().isPresent(), resource);
        }
    }

    private static Table table(DynamoDbClient client) {
        return new Table(client, "table", new Random(1), pause -> {}, () -> 0);
    }

    private Map<String, String> environment() {
        return Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL_DYNAMODB", address());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
