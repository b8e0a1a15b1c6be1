package com.strategymarket.local.identity.http;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Carries requests and answers between the server and the OAuth library. */
record Wire(HttpExchange exchange) {
    private static final int LARGEST_BODY = 64 * 1024;

    String method() {
        return exchange.getRequestMethod();
    }

    /** Nothing when the body is larger than any form here. */
    Optional<HTTPRequest> receive(URI issuer) throws IOException, ParseException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Optional.empty();
        }
        var request =
                new HTTPRequest(
                        HTTPRequest.Method.valueOf(method()),
                        issuer.resolve(exchange.getRequestURI()));
        exchange.getRequestHeaders()
                .forEach((name, values) -> request.setHeader(name, values.toArray(String[]::new)));
        if (body.length > 0) {
            request.setBody(new String(body, StandardCharsets.UTF_8));
        }
        return Optional.of(request);
    }

    void send(HTTPResponse answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        answer.getHeaderMap().forEach((name, values) -> headers.put(name, values));
        var body =
                Optional.ofNullable(answer.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.getStatusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
