package com.strategymarket.platform.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request to be changed in what a test is about. */
public final class TestRequest {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private String routeKey = "$default";
    private Map<String, String> parameters = Map.of();
    private String id = "request-1";
    private String query = "";
    private String body = "";
    private String address = "203.0.113.7";
    private Optional<Map<String, String>> claims = Optional.empty();

    private TestRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static TestRequest of(String method, String path) {
        return new TestRequest(method, path);
    }

    /** As the gateway tells what it has matched. */
    public TestRequest matched(String key, Map<String, String> named) {
        routeKey = key;
        parameters = named;
        return this;
    }

    public TestRequest id(String value) {
        id = value;
        return this;
    }

    public TestRequest header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public TestRequest query(String raw) {
        query = raw;
        return this;
    }

    public TestRequest json(String text) {
        body = text;
        return header("content-type", "application/json");
    }

    public TestRequest address(String value) {
        address = value;
        return this;
    }

    public TestRequest claims(Map<String, String> verified) {
        claims = Optional.of(verified);
        return this;
    }

    public TestRequest admin(String subject) {
        return claims(Map.of("sub", subject, "token_use", "access", "cognito:groups", "[Admins]"));
    }

    public Request build() {
        return new Request(
                id, method, path, routeKey, parameters, query, headers, body, address, claims);
    }
}
