package com.strategymarket.local.identity.http;

import com.sun.net.httpserver.HttpExchange;

/** Lets scripts of the web client, and of nobody else, read answers. */
record Cors(String webOrigin) {
    void allow(HttpExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.add("Vary", "Origin");
        if (webOrigin.equals(exchange.getRequestHeaders().getFirst("Origin"))) {
            headers.set("Access-Control-Allow-Origin", webOrigin);
            headers.set("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
            headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
            headers.set("Access-Control-Max-Age", "600");
        }
    }
}
