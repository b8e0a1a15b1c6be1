package com.strategymarket.local.gateway;

import com.strategymarket.contract.Cors;
import com.sun.net.httpserver.HttpExchange;

/** Lets scripts of the one configured origin call, and of no other. */
public record GatewayCors(String webOrigin) {

    boolean isPreflight(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("OPTIONS")
                && exchange.getRequestHeaders().containsKey("Origin")
                && exchange.getRequestHeaders().containsKey("Access-Control-Request-Method");
    }

    void answerTo(HttpExchange exchange) {
        var answer = exchange.getResponseHeaders();
        answer.set("Vary", "Origin");
        if (!webOrigin.equals(exchange.getRequestHeaders().getFirst("Origin"))) {
            return;
        }
        answer.set("Access-Control-Allow-Origin", webOrigin);
        if (isPreflight(exchange)) {
            answer.set("Access-Control-Allow-Methods", String.join(",", Cors.METHODS));
            answer.set("Access-Control-Allow-Headers", String.join(",", Cors.REQUEST_HEADERS));
            answer.set("Access-Control-Max-Age", Long.toString(Cors.PREFLIGHT_VALID.toSeconds()));
        } else {
            answer.set("Access-Control-Expose-Headers", String.join(",", Cors.RESPONSE_HEADERS));
        }
    }
}
