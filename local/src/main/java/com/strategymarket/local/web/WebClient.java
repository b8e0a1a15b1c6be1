package com.strategymarket.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.net.URI;

/** Serves the web client's port. Until there is a client, it leads on to the API reference. */
public record WebClient(URI reference) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Location", reference.toString());
            exchange.sendResponseHeaders(302, -1);
        }
    }
}
