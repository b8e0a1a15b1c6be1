package com.strategymarket.local.controls;

import static java.lang.System.Logger.Level.ERROR;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;

/** Answers whatever happens: who asks shall not have to guess from a connection that ends. */
interface Control extends HttpHandler {

    System.Logger LOG = System.getLogger(Control.class.getName());

    Answer answer(HttpExchange exchange) throws IOException;

    @Override
    default void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answered(exchange).send(exchange);
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        try {
            return answer(exchange);
        } catch (RuntimeException e) {
            LOG.log(ERROR, "A control failed", e);
            return Answer.failed(e);
        }
    }
}
