package com.strategymarket.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.strategymarket.contract.Route;

import tools.jackson.databind.json.JsonMapper;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Writes events as an HTTP API sends them: payload format 2.0. */
public final class EventWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            unset -> unset.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final String host;
    private final InstantSource clock;
    private final RandomGenerator random;

    public EventWriter(String host, InstantSource clock, RandomGenerator random) {
        this.host = host;
        this.clock = clock;
        this.random = random;
    }

    byte[] event(
            IncomingRequest request, Optional<Route> route, Optional<Map<String, String>> claims) {
        var headers = new TreeMap<>(request.headers());
        headers.put("x-forwarded-for", request.sourceAddress());
        var text = text(request);
        var routeKey = route.map(Route::key).orElse("$default");
        var event =
                APIGatewayV2HTTPEvent.builder()
                        .withVersion("2.0")
                        .withRouteKey(routeKey)
                        .withRawPath(decoded(request.path()))
                        .withRawQueryString(request.rawQuery())
                        .withHeaders(headers)
                        .withPathParameters(
                                route.flatMap(found -> found.match(request.path()))
                                        .map(EventWriter::decoded)
                                        .orElse(null))
                        .withBody(text.orElseGet(() -> base64(request)))
                        .withIsBase64Encoded(text.isEmpty())
                        .withRequestContext(context(request, routeKey, claims))
                        .build();
        return MAPPER.writeValueAsBytes(event);
    }

    private RequestContext context(
            IncomingRequest request, String routeKey, Optional<Map<String, String>> claims) {
        var http =
                RequestContext.Http.builder()
                        .withMethod(request.method())
                        .withPath(decoded(request.path()))
                        .withProtocol("HTTP/1.1")
                        .withSourceIp(request.sourceAddress())
                        .withUserAgent(request.header("user-agent").orElse(""))
                        .build();
        return RequestContext.builder()
                .withRouteKey(routeKey)
                .withAccountId("000000000000")
                .withApiId("local")
                .withStage("$default")
                .withDomainName(host)
                .withRequestId(requestId())
                .withTimeEpoch(clock.millis())
                .withHttp(http)
                .withAuthorizer(claims.map(EventWriter::authorizer).orElse(null))
                .build();
    }

    private static RequestContext.Authorizer authorizer(Map<String, String> claims) {
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
        return RequestContext.Authorizer.builder().withJwt(jwt).build();
    }

    private static Map<String, String> decoded(Map<String, String> parameters) {
        var decoded = new TreeMap<>(parameters);
        decoded.replaceAll((name, raw) -> decoded(raw));
        return decoded;
    }

    /** What an HTTP API calls the raw path is decoded; it matches routes before that. */
    private static String decoded(String rawPath) {
        return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private String requestId() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<String> text(IncomingRequest request) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(decoder.decode(ByteBuffer.wrap(request.body())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String base64(IncomingRequest request) {
        return Base64.getEncoder().encodeToString(request.body());
    }
}
