package com.strategymarket.platform.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it came through the gateway. Nothing in it is trusted but what the gateway itself
 * says: id, source address and the claims of a token that its authorizer verified.
 *
 * @param path decoded, as an HTTP API tells it; what is routed by is what the gateway matched
 * @param routeKey what the gateway matched: {@code GET /admin/baskets/{basket_id}}
 * @param pathParameters the ids in the path, as the gateway tells them
 * @param headers by lower-case name
 * @param rawQuery as it stood in the URL, so that a repeated parameter keeps its values apart
 */
public record Request(
        String id,
        String method,
        String path,
        String routeKey,
        Map<String, String> pathParameters,
        String rawQuery,
        Map<String, String> headers,
        String body,
        String sourceAddress,
        Optional<Map<String, String>> claims) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The token after {@code Authorization: Bearer}. */
    public Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }
}
