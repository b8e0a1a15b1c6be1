package com.strategymarket.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks a running product, and lets no answer pass that breaks its published contract. */
public final class Http implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI origin;
    private final AnswerRules rules;
    private final Consumer<Answer> listener;

    public Http(URI origin, OpenApi api) {
        this(origin, api, answer -> {});
    }

    /**
     * @param listener hears of every answer to {@link #send}
     */
    public Http(URI origin, OpenApi api, Consumer<Answer> listener) {
        this.origin = origin;
        this.rules = new AnswerRules(api);
        this.listener = listener;
    }

    public Answer send(Ask ask) {
        var answer = sendUnchecked(ask);
        var broken = rules.broken(answer);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("; ", broken) + " in: " + answer);
        }
        listener.accept(answer);
        return answer;
    }

    /** For what does not belong to the API: the runner's controls, sign-in. */
    public Answer sendUnchecked(Ask ask) {
        try {
            var response = client.send(request(ask), BodyHandlers.ofByteArray());
            return new Answer(ask, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(ask + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + ask, e);
        }
    }

    private HttpRequest request(Ask ask) {
        var body =
                ask.body().length == 0
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(ask.body());
        var request =
                HttpRequest.newBuilder(URI.create(origin + ask.target()))
                        .timeout(PATIENCE)
                        .method(ask.method(), body);
        ask.headers().forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        client.close();
    }
}
