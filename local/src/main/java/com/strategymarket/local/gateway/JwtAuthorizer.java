package com.strategymarket.local.gateway;

import com.strategymarket.local.identity.LocalIdentity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stands in for the gateway's JWT authorizer: a token that does not hold never reaches a function.
 */
public record JwtAuthorizer(LocalIdentity identity) {

    /** The claims in the shape that API Gateway hands on: texts all, lists as {@code [a b]}. */
    Optional<Map<String, String>> claims(IncomingRequest request) {
        return request.header("authorization")
                .flatMap(identity::verify)
                .map(JwtAuthorizer::rendered);
    }

    private static Map<String, String> rendered(Map<String, Object> claims) {
        var texts = new TreeMap<String, String>();
        claims.forEach((name, value) -> texts.put(name, rendered(value)));
        return texts;
    }

    private static String rendered(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"))
                : value.toString();
    }
}
