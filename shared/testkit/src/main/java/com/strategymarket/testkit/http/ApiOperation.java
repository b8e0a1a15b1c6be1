package com.strategymarket.testkit.http;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One operation of the document. */
public record ApiOperation(String method, String path, JsonNode description) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    public String id() {
        return description.path("operationId").stringValue();
    }

    /** {@code ADMIN}, {@code PUBLIC_OR_PARTNER(marketplace:read)}. */
    public String access() {
        return description.path("x-access").stringValue();
    }

    public boolean needsToken() {
        return access().equals("ADMIN") || access().equals("USER");
    }

    public boolean isForPartners() {
        return access().contains("PARTNER");
    }

    public List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    public List<JsonNode> parametersIn(String place) {
        return description
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals(place))
                .toList();
    }

    public boolean takesHeader(String name) {
        return parametersIn("header").stream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals(name));
    }

    public Optional<JsonNode> bodySchema() {
        return Optional.of(body().path("schema")).filter(JsonNode::isObject);
    }

    public boolean needsBody() {
        return description.path("requestBody").path("required").asBoolean();
    }

    public JsonNode bodyExample() {
        return body().path("example");
    }

    private JsonNode body() {
        return description.path("requestBody").path("content").path("application/json");
    }

    public JsonNode responses() {
        return description.path("responses");
    }

    /** The status of success. */
    public int success() {
        return responses()
                .propertyStream()
                .map(response -> Integer.parseInt(response.getKey()))
                .filter(status -> status < 300)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id() + " never succeeds"));
    }

    boolean fits(String rawPath) {
        var expected = path.split("/", -1);
        var actual = rawPath.split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            boolean parameter = expected[i].startsWith("{") && !actual[i].isEmpty();
            if (!parameter && !expected[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
