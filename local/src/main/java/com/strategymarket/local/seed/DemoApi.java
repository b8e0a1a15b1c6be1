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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    JsonNode post(String path, JsonNode body) {
        return settle(path, body);
    }

    /**
     * @param settled the refusals which say that there is nothing left to do
     */
    JsonNode settle(String path, JsonNode body, String... settled) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()));
        return send(request.build(), Set.of(settled));
    }

    /** Everything that a list has, page by page. */
    List<JsonNode> all(String path, String plural) {
        var found = new ArrayList<JsonNode>();
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = send(request(path + "?limit=100" + cursor.get()).build(), Set.of());
            page.path(plural).forEach(found::add);
            cursor = page.path("next_cursor").stringValueOpt().map(next -> "&cursor=" + next);
        }
        return found;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(api.resolve(path));
        credential.forEach(request::header);
        return request;
    }

    private JsonNode send(HttpRequest request, Set<String> settled) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            var body = MAPPER.readTree(answer.body());
            if (answer.statusCode() >= 400 && !settled.contains(body.path("code").asString(""))) {
                throw refused(request, answer);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seeding", e);
        }
    }

    private static IllegalStateException refused(HttpRequest request, HttpResponse<String> answer) {
        return new IllegalStateException(
                "The demo data was refused: %s %s answered %s %s"
                        .formatted(
                                request.method(),
                                request.uri().getPath(),
                                answer.statusCode(),
                                answer.body()));
    }
}
