package com.strategymarket.platform.http;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what answers a request among a function's endpoints; what nobody serves is refused as such.
 */
public final class Router {

    private final Map<Route, Endpoint<?>> endpoints = new HashMap<>();

    public Router(List<Endpoint<?>> served) {
        for (var endpoint : served) {
            if (endpoints.put(endpoint.operation().route(), endpoint) != null) {
                throw new IllegalArgumentException(
                        endpoint.operation().route().key() + " is served twice");
            }
        }
    }

    public Match find(String method, String path) {
        for (var endpoint : endpoints.values()) {
            var route = endpoint.operation().route();
            var parameters = route.match(path);
            if (route.method().name().equals(method) && parameters.isPresent()) {
                return new Match(endpoint, parameters.get());
            }
        }
        throw refusal(path).thrown();
    }

    /**
     * Looks at every route there is: the function that serves the rest answers for the others, too.
     */
    private static Problem refusal(String path) {
        var allowed =
                Routes.all().stream()
                        .filter(route -> route.match(path).isPresent())
                        .map(route -> route.method().name())
                        .sorted()
                        .toList();
        return allowed.isEmpty()
                ? Problem.of(ProblemCode.ROUTE_NOT_FOUND)
                : Problem.of(ProblemCode.METHOD_NOT_ALLOWED).with("allow", allowed);
    }

    public record Match(Endpoint<?> endpoint, Map<String, String> pathParameters) {}
}
