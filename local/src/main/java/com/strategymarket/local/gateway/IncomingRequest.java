package com.strategymarket.local.gateway;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came over the wire, within the sizes that API Gateway lets through.
 *
 * @param headers by lower-case name; one that was repeated is joined by commas
 */
record IncomingRequest(
        String method,
        String path,
        String rawQuery,
        Map<String, String> headers,
        byte[] body,
        String sourceAddress) {

    private static final int MOST_BODY_BYTES = 10 * 1024 * 1024;
    private static final int MOST_HEADER_BYTES = 10_240;

    static IncomingRequest read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        return new IncomingRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers(exchange),
                body(exchange),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(
                                        name.toLowerCase(Locale.ROOT), String.join(",", values)));
        int size = exchange.getRequestURI().toString().length();
        for (var header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > MOST_HEADER_BYTES) {
            throw new TooLarge(431, "Request Header Fields Too Large");
        }
        return headers;
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            throw new TooLarge(413, "Request Entity Too Large");
        }
        return body;
    }

    /** What API Gateway refuses by itself. */
    static final class TooLarge extends RuntimeException {

        private final int status;

        TooLarge(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
