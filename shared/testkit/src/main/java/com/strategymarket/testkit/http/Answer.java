package com.strategymarket.testkit.http;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What came back to a request. */
public record Answer(Ask ask, int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return MAPPER.readTree(bytes);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** A header that has to be there. */
    public String the(String header) {
        return header(header)
                .orElseThrow(() -> new AssertionError(header + " is missing: " + this));
    }

    /** Without its parameters. */
    public String contentType() {
        return header("Content-Type").map(type -> type.split(";")[0].strip()).orElse("");
    }

    public boolean isGood() {
        return status < 400;
    }

    /** The code of the problem; empty for what is none. */
    public String code() {
        return contentType().equals("application/problem+json")
                ? json().path("code").asString("")
                : "";
    }

    /** Which fields the problem complains of. */
    public List<String> brokenFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue())
                .toList();
    }

    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", not " + this);
        }
        return this;
    }

    public Answer expect(int expected, String code) {
        expect(expected);
        if (!code().equals(code)) {
            throw new AssertionError("expected " + code + ", not " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        var text = text();
        var shown = text.length() <= 1_000 ? text : text.substring(0, 1_000) + "…";
        return "%s answered %d %s %s".formatted(ask, status, headers.map(), shown);
    }
}
