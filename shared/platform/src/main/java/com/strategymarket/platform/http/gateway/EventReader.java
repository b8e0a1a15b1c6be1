package com.strategymarket.platform.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/** Reads of an event what a function looks at. */
final class EventReader {

    private EventReader() {}

    static APIGatewayV2HTTPEvent read(JsonNode event) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(text(event, "routeKey"))
                .withPathParameters(texts(event.path("pathParameters")))
                .withRawPath(text(event, "rawPath"))
                .withRawQueryString(text(event, "rawQueryString"))
                .withHeaders(texts(event.path("headers")))
                .withBody(text(event, "body"))
                .withIsBase64Encoded(event.path("isBase64Encoded").asBoolean(false))
                .withRequestContext(context(event.path("requestContext")))
                .build();
    }

    private static RequestContext context(JsonNode context) {
        var http = context.path("http");
        return RequestContext.builder()
                .withRequestId(text(context, "requestId"))
                .withHttp(
                        RequestContext.Http.builder()
                                .withMethod(text(http, "method"))
                                .withSourceIp(text(http, "sourceIp"))
                                .build())
                .withAuthorizer(authorizer(context.path("authorizer").path("jwt").path("claims")))
                .build();
    }

    private static RequestContext.Authorizer authorizer(JsonNode claims) {
        if (!claims.isObject()) {
            return null;
        }
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(texts(claims)).build();
        return RequestContext.Authorizer.builder().withJwt(jwt).build();
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.forEachEntry((name, value) -> texts.put(name, value.asString()));
        return texts;
    }

    private static String text(JsonNode owner, String name) {
        return owner.path(name).stringValueOpt().orElse(null);
    }
}
