package com.strategymarket.testkit.http;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, as it goes over the wire.
 *
 * @param rawQuery escaped already, without the question mark
 */
public record Ask(
        String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body) {

    private static final byte[] NO_BODY = {};

    public static Ask of(String method, String rawPath) {
        return new Ask(method, rawPath, "", Map.of(), NO_BODY);
    }

    public static Ask get(String rawPath) {
        return of("GET", rawPath);
    }

    public static Ask post(String rawPath) {
        return of("POST", rawPath);
    }

    public static Ask put(String rawPath) {
        return of("PUT", rawPath);
    }

    public static Ask delete(String rawPath) {
        return of("DELETE", rawPath);
    }

    /** Adds to the query: {@code limit=5}, or several joined by ampersands. */
    public Ask query(String raw) {
        return new Ask(
                method, rawPath, rawQuery.isEmpty() ? raw : rawQuery + "&" + raw, headers, body);
    }

    public Ask with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(method, rawPath, rawQuery, more, body);
    }

    public Ask without(String header) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Ask(method, rawPath, rawQuery, fewer, body);
    }

    public Ask bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Ask json(JsonNode document) {
        return json(document.toString());
    }

    public Ask json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Ask body(String contentType, byte[] bytes) {
        var typed = with("Content-Type", contentType);
        return new Ask(method, rawPath, rawQuery, typed.headers, bytes);
    }

    String target() {
        return rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
    }

    @Override
    public String toString() {
        return method + " " + target();
    }
}
