package com.strategymarket.local.controls;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;

/** What a control answers. */
record Answer(int status, Object body) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer refused(String reason) {
        return new Answer(400, Map.of("message", reason));
    }

    static Answer failed(RuntimeException failure) {
        return new Answer(500, Map.of("message", "It failed: " + failure));
    }

    void send(HttpExchange exchange) throws IOException {
        var bytes = MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
