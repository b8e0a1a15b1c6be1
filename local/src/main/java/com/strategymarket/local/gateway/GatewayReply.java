package com.strategymarket.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it goes over the wire: a function's, or the gateway's own. */
record GatewayReply(int status, Map<String, String> headers, byte[] body) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The gateway's own words, in its own form. */
    static GatewayReply of(int status, String message) {
        var body =
                message.isEmpty()
                        ? new byte[0]
                        : MAPPER.writeValueAsBytes(Map.of("message", message));
        return new GatewayReply(status, Map.of("content-type", "application/json"), body);
    }

    static GatewayReply ofFunction(byte[] answer) {
        var node = MAPPER.readTree(answer);
        var headers = new TreeMap<String, String>();
        node.path("headers").forEachEntry((name, value) -> headers.put(name, value.stringValue()));
        var text = node.path("body").asString("");
        var body =
                node.path("isBase64Encoded").asBoolean(false)
                        ? Base64.getDecoder().decode(text)
                        : text.getBytes(StandardCharsets.UTF_8);
        return new GatewayReply(node.path("statusCode").intValue(), headers, body);
    }

    GatewayReply with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new GatewayReply(status, more, body);
    }

    /** The gateway itself says already that answers vary by origin. */
    private static void put(String name, String value, Headers into) {
        if (name.equalsIgnoreCase("Vary")) {
            into.add(name, value);
        } else {
            into.set(name, value);
        }
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, value) -> put(name, value, exchange.getResponseHeaders()));
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
