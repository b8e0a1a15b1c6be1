package com.strategymarket.local.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for Lambda's Runtime API: what a runtime asks for its next event and gives its answer
 * to.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
    private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";
    private static final String RESTORE = "/2018-06-01/runtime/restore/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<String> events = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Outcome> outcomes = new ArrayBlockingQueue<>(1);
    private volatile Runnable snapshot = () -> {};

    RuntimeApi() throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext(INVOCATION, this::invocation);
        server.createContext(INIT_ERROR, this::initError);
        server.createContext(RESTORE, this::restore);
        server.setExecutor(threads);
        server.start();
    }

    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * @param taking runs where Lambda would take its snapshot, while the runtime stands still
     */
    void onSnapshot(Runnable taking) {
        snapshot = taking;
    }

    /** What became of an event. */
    sealed interface Outcome {
        record Answered(String body) implements Outcome {}

        record Failed(String error) implements Outcome {}
    }

    Outcome call(String event, Duration patience) throws InterruptedException {
        events.put(event);
        var outcome = outcomes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (outcome == null) {
            throw new AssertionError("no answer within " + patience);
        }
        return outcome;
    }

    private void invocation(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/next")) {
                next(exchange);
            } else {
                var body = text(exchange);
                exchange.sendResponseHeaders(202, -1);
                outcomes.add(
                        path.endsWith("/response")
                                ? new Outcome.Answered(body)
                                : new Outcome.Failed(body));
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            var event = events.take().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            // The client's native part falls over an answer without it.
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local:0:function:test");
            headers.set("Lambda-Runtime-Deadline-Ms", "4102444800000");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restore(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith("/next")) {
                snapshot.run();
                exchange.sendResponseHeaders(200, -1);
            } else {
                outcomes.add(new Outcome.Failed(text(exchange)));
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void initError(HttpExchange exchange) throws IOException {
        try (exchange) {
            outcomes.add(new Outcome.Failed(text(exchange)));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private static String text(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
