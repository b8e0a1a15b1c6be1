package com.strategymarket.platform.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks to a server that stands in for Secrets Manager, and for the container's credentials. */
class SecretStoreTest {

    private static final String CREDENTIALS_PROPERTY = "aws.containerCredentialsFullUri";

    private final String value = UUID.randomUUID().toString();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int status = 200;
    private HttpServer server;

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
                                {"AccessKeyId": "id", "SecretAccessKey": "%s", "Token": "t",
                                 "Expiration": "2999-01-01T00:00:00Z"}
                                """
                                        .formatted(value)));
        server.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    asked.add(
                            exchange.getRequestHeaders().getFirst("X-Amz-Target")
                                    + new String(body, StandardCharsets.UTF_8));
                    answer(exchange, status, "{\"SecretString\": \"%s\"}".formatted(value));
                });
        server.start();
        System.setProperty(CREDENTIALS_PROPERTY, address() + "/credentials");
    }

    @AfterEach
    void stop() {
        System.clearProperty(CREDENTIALS_PROPERTY);
        server.stop(0);
    }

    private SecretStore store() {
        return new SecretStore(
                Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL_SECRETS_MANAGER", address()));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void aSecretIsReadByItsReference() {
        assertEquals(value, store().read("arn:of-it"));

        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().startsWith("secretsmanager.GetSecretValue"), asked::toString);
        assertTrue(asked.getFirst().contains("arn:of-it"), asked::toString);
    }

    @Test
    void aStoreThatFailsIsAnOutageAndTellsNothing() {
        status = 500;

        var refused = assertThrows(ProblemException.class, () -> store().read("arn:of-it"));

        assertEquals(ProblemCode.UNAVAILABLE, refused.problem().code());
        assertTrue(!refused.toString().contains(value), refused::toString);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
