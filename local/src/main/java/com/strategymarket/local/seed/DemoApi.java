package com.strategymarket.local.seed;

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
import java.util.Map;

/** The API, as somebody of the demo uses it. */
final class DemoApi {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final Map<String, String> credential;

    private DemoApi(URI api, Map<String, String> credential) {
        this.api = api;
        this.credential = credential;
    }

    static DemoApi bearing(URI api, String token) {
        return new DemoApi(api, Map.of("Authorization", "Bearer " + token));
    }

    DemoApi as(DemoPartner partner) {
        return new DemoApi(
                api,
                Map.of(
                        "Authorization",
                        "Bearer " + partner.key(),
                        "X-Partner-Secret",
                        partner.secret()));
    }

    static JsonNode resource(String name) {
        try (var in = DemoApi.class.getResourceAsStream(name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key makes a seeding that was interrupted go on where it was, rather than begin anew. */
    JsonNode post(String path, JsonNode body, String name) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "demo-" + Integer.toHexString(name.hashCode()))
                        .POST(BodyPublishers.ofString(body.toString()));
        return send(request.build());
    }

    JsonNode get(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(api.resolve(path));
        credential.forEach(request::header);
        return request;
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "The demo data was refused: %s %s answered %s %s"
                                .formatted(
                                        request.method(),
                                        request.uri().getPath(),
                                        answer.statusCode(),
                                        answer.body()));
            }
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seeding", e);
        }
    }
}
