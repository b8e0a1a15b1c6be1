package com.strategymarket.testkit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;

import tools.jackson.databind.json.JsonMapper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the events that an API Gateway HTTP API sends: what is not said is as an honest request has
 * it.
 */
public final class Events {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            unset -> unset.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final String method;
    private final Map<String, String> headers = new HashMap<>();
    private String path;
    private String query = "";
    private String body = "";
    private String requestId = "request-1";
    private String sourceAddress = "192.0.2.1";
    private Optional<Map<String, String>> claims = Optional.empty();

    private Events(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static Events to(Route route) {
        return new Events(route.method().name(), route.path());
    }

    public static Events to(String method, String path) {
        return new Events(method, path);
    }

    /** Puts a value in the place of a path parameter. */
    public Events with(String parameter, String value) {
        path = path.replace("{" + parameter + "}", value);
        return this;
    }

    public Events query(String raw) {
        query = raw;
        return this;
    }

    public Events json(String text) {
        body = text;
        return header("content-type", "application/json");
    }

    public Events header(String lowerCaseName, String value) {
        headers.put(lowerCaseName, value);
        return this;
    }

    public Events requestId(String id) {
        requestId = id;
        return this;
    }

    public Events from(String address) {
        sourceAddress = address;
        return this;
    }

    /** As the gateway's authorizer hands on a Cognito access token. */
    public Events signedInAs(String subject, String... groups) {
        var access = new HashMap<>(Map.of("sub", subject, "token_use", "access"));
        if (groups.length > 0) {
            access.put("cognito:groups", "[" + String.join(" ", groups) + "]");
        }
        return claims(access);
    }

    public Events admin(String subject) {
        return signedInAs(subject, "Admins");
    }

    public Events claims(Map<String, String> of) {
        claims = Optional.of(of);
        return this;
    }

    /** As a partner's server shows its credential. */
    public Events partner(String key, String secret) {
        return header("authorization", "Bearer " + key).header("x-partner-secret", secret);
    }

    /** The same request as it goes over the wire. */
    public Ask ask() {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var named = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        named.putAll(headers);
        return new Ask(method, path, query, named, bytes);
    }

    public byte[] event() {
        var route = route();
        return MAPPER.writeValueAsBytes(
                APIGatewayV2HTTPEvent.builder()
                        .withVersion("2.0")
                        .withRouteKey(route.map(Route::key).orElse("$default"))
                        .withRawPath(decoded(path))
                        .withPathParameters(route.map(this::parameters).orElse(null))
                        .withRawQueryString(query)
                        .withHeaders(headers)
                        .withBody(body)
                        .withIsBase64Encoded(false)
                        .withRequestContext(context())
                        .build());
    }

    private Optional<Route> route() {
        return Routes.all().stream()
                .filter(route -> route.method().name().equals(method))
                .filter(route -> route.match(path).isPresent())
                .findFirst();
    }

    private Map<String, String> parameters(Route route) {
        var parameters = new HashMap<>(route.match(path).orElseThrow());
        parameters.replaceAll((name, raw) -> decoded(raw));
        return parameters;
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private RequestContext context() {
        var http =
                RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(decoded(path))
                        .withSourceIp(sourceAddress)
                        .build();
        return RequestContext.builder()
                .withRequestId(requestId)
                .withHttp(http)
                .withAuthorizer(claims.map(Events::authorizer).orElse(null))
                .build();
    }

    private static RequestContext.Authorizer authorizer(Map<String, String> claims) {
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
        return RequestContext.Authorizer.builder().withJwt(jwt).build();
    }
}
