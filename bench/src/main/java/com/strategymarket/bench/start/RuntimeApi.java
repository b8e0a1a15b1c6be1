package com.strategymarket.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's side of one instance of a function, as far as the runtime interface client asks for it:
 * hands out the event once and takes the answer.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "/2018-06-01/runtime/";

    static {
        // Without it an answer of two writes waits 40 ms for the kernel to send the second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final byte[] event;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CompletableFuture<Long> answer = new CompletableFuture<>();

    RuntimeApi(byte[] event) {
        this.event = event;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(VERSION, this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static long deadline() {
        return System.currentTimeMillis() + 30_000;
    }

    /** When the function had been made and asked for its first event, by the nano time. */
    CompletableFuture<Long> ready() {
        return ready;
    }

    /** When the answer came, by the nano time. */
    CompletableFuture<Long> answer() {
        return answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/invocation/next")) {
                next(exchange, now);
            } else {
                var body =
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (path.endsWith("/response")) {
                    answer.complete(now);
                } else {
                    fail(path + ": " + body);
                }
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void next(HttpExchange exchange, long now) throws IOException {
        if (asked.getAndIncrement() > 0) {
            awaitEnd();
            return;
        }
        ready.complete(now);
        var headers = exchange.getResponseHeaders();
        // The client's native part falls over an answer without it.
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", "first");
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline()));
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-6740b1f2-0123456789abcdef01234567");
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:local:000000000000:function:bench");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    void fail(String report) {
        var failure = new IllegalStateException("the function failed: " + report);
        ready.completeExceptionally(failure);
        answer.completeExceptionally(failure);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.close();
    }
}
