package com.strategymarket.local.gateway;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Stands in for an API Gateway HTTP API: finds the route, checks the token, calls the function. */
public final class ApiGateway implements HttpHandler {

    private final JwtAuthorizer authorizer;
    private final GatewayCors cors;
    private final EventWriter events;
    private final FunctionHost functions;

    public ApiGateway(
            JwtAuthorizer authorizer,
            GatewayCors cors,
            EventWriter events,
            FunctionHost functions) {
        this.authorizer = authorizer;
        this.cors = cors;
        this.events = events;
        this.functions = functions;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            cors.answerTo(exchange);
            answer(exchange).send(exchange);
        }
    }

    private GatewayReply answer(HttpExchange exchange) throws IOException {
        if (cors.isPreflight(exchange)) {
            return GatewayReply.of(204, "");
        }
        try {
            return reply(IncomingRequest.read(exchange));
        } catch (IncomingRequest.TooLarge tooLarge) {
            return GatewayReply.of(tooLarge.status(), tooLarge.getMessage());
        }
    }

    private GatewayReply reply(IncomingRequest request) {
        var route = route(request);
        if (route.filter(found -> found.access().needsToken()).isEmpty()) {
            return call(request, route, Optional.empty());
        }
        var claims = authorizer.claims(request);
        return claims.isEmpty()
                ? GatewayReply.of(401, "Unauthorized").with("www-authenticate", "Bearer")
                : call(request, route, claims);
    }

    private GatewayReply call(
            IncomingRequest request, Optional<Route> route, Optional<Map<String, String>> claims) {
        var function = route.map(Route::function).orElse(LambdaFunction.SERVES_THE_REST);
        var event = events.event(request, route, claims);
        return GatewayReply.ofFunction(functions.call(function, event));
    }

    private static Optional<Route> route(IncomingRequest request) {
        return Routes.all().stream()
                .filter(route -> route.method().name().equals(request.method()))
                .filter(route -> route.match(request.path()).isPresent())
                .findFirst();
    }
}
