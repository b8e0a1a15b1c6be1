package com.strategymarket.testkit.dynamo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the table's endpoint and loses answers: what was asked is done, and nobody hears of
 * it.
 */
final class LosingFront implements AutoCloseable {

    private static final List<String> PASSED_ON =
            List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date");

    private final URI table;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    LosingFront(URI table) throws IOException {
        this.table = table;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::passOn);
        server.createContext("/credentials", LosingFront::giveCredentials);
        server.start();
    }

    void loseNext(int answers) {
        toLose.set(answers);
    }

    /** How many requests have come, those included whose answers were lost. */
    int requests() {
        return requests.get();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        var answer = ask(exchange);
        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
        } else {
            send(exchange, answer.statusCode(), answer.body());
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
        var body = HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        var request = HttpRequest.newBuilder(table).POST(body);
        PASSED_ON.forEach(
                name -> request.header(name, exchange.getRequestHeaders().getFirst(name)));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void giveCredentials(HttpExchange exchange) throws IOException {
        var credentials =
                """
                {"AccessKeyId": "local", "SecretAccessKey": "%s", "Token": "t", "Expiration": "2999-01-01T00:00:00Z"}
                """
                        .formatted(UUID.randomUUID());
        send(exchange, 200, credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
