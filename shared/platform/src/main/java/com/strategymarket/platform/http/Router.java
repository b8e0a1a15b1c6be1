package com.strategymarket.platform.http;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what answers a request among a function's endpoints; what nobody serves is refused as such.
 */
public final class Router {

    private final Map<String, Endpoint<?>> endpoints = new HashMap<>();

    public Router(List<Endpoint<?>> served) {
        for (var endpoint : served) {
            var key = endpoint.operation().route().key();
            if (endpoints.put(key, endpoint) != null) {
                throw new IllegalArgumentException(key + " is served twice");
            }
        }
    }

    /**
     * By what the gateway says that it has matched, since that is what it has let in: the path may
     * come decoded or not, and an id with a slash in it would look like another route's.
     */
    public Match find(Request request) {
        var endpoint = Optional.ofNullable(endpoints.get(request.routeKey()));
        return endpoint.filter(found -> names(request, found.operation().route()))
                .map(found -> new Match(found, request.pathParameters()))
                .orElseThrow(() -> refusal(request).thrown());
    }

    private static boolean names(Request request, Route route) {
        return request.pathParameters().keySet().containsAll(route.parameters());
    }

    /**
     * Looks at every route there is: the function that serves the rest answers for the others, too.
     */
    private static Problem refusal(Request request) {
        var allowed =
                Routes.all().stream()
                        .filter(route -> route.match(request.path()).isPresent())
                        .map(route -> route.method().name())
                        .sorted()
                        .toList();
        return allowed.isEmpty() || allowed.contains(request.method())
                ? Problem.of(ProblemCode.ROUTE_NOT_FOUND)
                : Problem.of(ProblemCode.METHOD_NOT_ALLOWED).with("allow", allowed);
    }

    public record Match(Endpoint<?> endpoint, Map<String, String> pathParameters) {}
}
