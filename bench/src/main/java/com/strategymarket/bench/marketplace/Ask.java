package com.strategymarket.bench.marketplace;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.strategymarket.contract.Route;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** A request of a visitor, as an HTTP API of API Gateway hands it to a function. */
public record Ask(Route route, String path, String query) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            unset -> unset.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final String ADDRESS = "203.0.113.7";

    /** What a browser sends beside: a function reads past it, but it does read it. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "accept", "application/json",
                    "accept-encoding", "gzip, deflate, br, zstd",
                    "accept-language", "en-IN,en;q=0.9,hi;q=0.8",
                    "host", "api.market.example",
                    "origin", "https://market.example",
                    "user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101",
                    "x-amzn-trace-id", "Root=1-6740b1f2-0123456789abcdef01234567",
                    "x-forwarded-for", ADDRESS,
                    "x-forwarded-port", "443",
                    "x-forwarded-proto", "https");

    public byte[] event() {
        var event =
                APIGatewayV2HTTPEvent.builder()
                        .withVersion("2.0")
                        .withRouteKey(route.key())
                        .withRawPath(path)
                        .withRawQueryString(query)
                        .withHeaders(HEADERS)
                        .withPathParameters(route.match(path).orElseThrow())
                        .withRequestContext(context())
                        .build();
        return MAPPER.writeValueAsBytes(event);
    }

    private RequestContext context() {
        var http =
                RequestContext.Http.builder()
                        .withMethod(route.method().name())
                        .withPath(path)
                        .withProtocol("HTTP/1.1")
                        .withSourceIp(ADDRESS)
                        .withUserAgent(HEADERS.get("user-agent"))
                        .build();
        return RequestContext.builder()
                .withRouteKey(route.key())
                .withAccountId("000000000000")
                .withApiId("bench")
                .withStage("$default")
                .withDomainName(HEADERS.get("host"))
                .withRequestId("bench")
                .withTimeEpoch(0)
                .withHttp(http)
                .build();
    }
}
