package com.strategymarket.bench.start;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionException;

class RuntimeApiTest {

    private static final byte[] EVENT = "{\"a\": 1}".getBytes();

    private final HttpClient client = HttpClient.newHttpClient();
    private final RuntimeApi api = new RuntimeApi(EVENT);

    @AfterEach
    void close() {
        client.shutdownNow();
        api.close();
    }

    @Test
    void itHandsOutTheEventAndTakesTheAnswer() throws IOException, InterruptedException {
        var event = client.send(request("invocation/next").build(), BodyHandlers.ofByteArray());
        var taken = post("invocation/first/response", "0");

        assertArrayEquals(EVENT, event.body());
        assertEquals(
                "first", event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow());
        assertEquals(202, taken.statusCode());
        assertTrue(api.answer().join() > api.ready().join());
    }

    @Test
    void aFunctionThatCannotBeMadeIsReported() throws IOException, InterruptedException {
        post("init/error", "no such class");

        var failure = assertThrows(CompletionException.class, () -> api.answer().join());
        assertTrue(failure.getMessage().contains("no such class"), failure.getMessage());
    }

    @Test
    void aRequestThatFailsIsReported() throws IOException, InterruptedException {
        client.send(request("invocation/next").build(), BodyHandlers.discarding());
        post("invocation/first/error", "out of memory");

        var failure = assertThrows(CompletionException.class, () -> api.answer().join());
        assertTrue(failure.getMessage().contains("out of memory"), failure.getMessage());
    }

    private HttpResponse<Void> post(String path, String body)
            throws IOException, InterruptedException {
        var request = request(path).POST(BodyPublishers.ofString(body)).build();
        return client.send(request, BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        var uri = URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
        return HttpRequest.newBuilder(uri);
    }
}
