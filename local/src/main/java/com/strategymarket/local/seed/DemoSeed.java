package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.TreeSet;

/** Puts some believable templates on the marketplace, through the API as an admin would. */
public final class DemoSeed {

    /** Whose baskets they are: sign in with this address to edit them. */
    public static final String ADMIN = "demo.admin@example.com";

    private static final String TEMPLATES = "/demo/templates.json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final URI api;
    private final String token;
    private final DataFile done;

    /**
     * @param done where it is noted which templates were put, so that one that was renamed or
     *     disabled since does not come back
     */
    public DemoSeed(URI api, String token, DataFile done) {
        this.api = api;
        this.token = token;
        this.done = done;
    }

    /** Running it twice changes nothing. */
    public void run() {
        var put = new TreeSet<>(done.read().map(text -> text.lines().toList()).orElse(List.of()));
        boolean changed = false;
        for (var demo : demo()) {
            if (put.add(name(demo))) {
                publish(demo);
                changed = true;
            }
        }
        if (changed) {
            done.write(() -> String.join("\n", put));
        }
    }

    /** The keys make a seeding that was interrupted go on where it was, rather than begin anew. */
    private void publish(JsonNode demo) {
        var key = "demo-" + Integer.toHexString(name(demo).hashCode());
        var basket = post("/admin/baskets", demo.path("basket"), key);
        var path = "/admin/marketplace/templates/" + basket.path("basket_id").stringValue();
        post(path, demo.path("template"), key);
    }

    private static String name(JsonNode demo) {
        return demo.path("basket").path("name").stringValue();
    }

    private JsonNode post(String path, JsonNode body, String key) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "The demo data was refused: %s %s answered %d %s"
                                .formatted(
                                        request.method(),
                                        request.uri().getPath(),
                                        answer.statusCode(),
                                        answer.body()));
            }
            return mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seeding", e);
        }
    }

    private JsonNode demo() {
        try (var in = DemoSeed.class.getResourceAsStream(TEMPLATES)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
