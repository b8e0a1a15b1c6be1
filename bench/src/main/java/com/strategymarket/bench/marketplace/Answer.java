package com.strategymarket.bench.marketplace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the function said, and what it says that it spent. */
public record Answer(int status, JsonNode body, String serverTiming) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern COST =
            Pattern.compile("desc=\"(\\d+) calls, depth (\\d+), ([0-9.]+) RCU");

    static Answer read(byte[] written) {
        var answer = MAPPER.readTree(written);
        return new Answer(
                answer.path("statusCode").intValue(),
                MAPPER.readTree(answer.path("body").stringValue()),
                answer.path("headers").path("Server-Timing").stringValue());
    }

    /** How many templates are shown. */
    public int cards() {
        return body.path("templates").isArray() ? body.path("templates").size() : 1;
    }

    public Optional<String> nextCursor() {
        return body.path("next_cursor").stringValueOpt();
    }

    public Cost cost() {
        var matcher = COST.matcher(serverTiming);
        if (!matcher.find()) {
            throw new IllegalStateException("no cost in " + serverTiming);
        }
        return new Cost(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** As the function tells it. */
    public record Cost(String calls, String depth, String readUnits) {}
}
