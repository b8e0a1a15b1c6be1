package com.strategymarket.platform.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.Request;
import com.strategymarket.platform.json.Json;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads events of an API Gateway HTTP API (payload format 2.0), and writes what it expects as an
 * answer.
 */
public final class GatewayEvents {

    /** Stands for a body that no text stands for. */
    private static final String NO_JSON = "\uFFFD";

    public APIGatewayV2HTTPEvent read(InputStream event) {
        return EventReader.read(Json.parseTrusted(event));
    }

    public Request request(APIGatewayV2HTTPEvent event) {
        var context = event.getRequestContext();
        return new Request(
                context.getRequestId(),
                context.getHttp().getMethod(),
                event.getRawPath(),
                Optional.ofNullable(event.getRouteKey()).orElse(""),
                Map.copyOf(event.getPathParameters()),
                Optional.ofNullable(event.getRawQueryString()).orElse(""),
                headers(event),
                body(event),
                Optional.ofNullable(context.getHttp().getSourceIp()).orElse(""),
                claims(event));
    }

    public void write(Reply reply, OutputStream answer) {
        Json.write(
                out -> {
                    out.writeStartObject();
                    out.writeNumberProperty("statusCode", reply.status());
                    out.writeObjectPropertyStart("headers");
                    reply.headers().forEach(out::writeStringProperty);
                    out.writeEndObject();
                    out.writeStringProperty("body", reply.body());
                    out.writeBooleanProperty("isBase64Encoded", false);
                    out.writeEndObject();
                },
                answer);
    }

    private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        var headers = new HashMap<String, String>();
        if (event.getHeaders() != null) {
            event.getHeaders()
                    .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        return headers;
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        var body = Optional.ofNullable(event.getBody()).orElse("");
        return event.getIsBase64Encoded() ? utf8(Base64.getDecoder().decode(body)) : body;
    }

    /**
     * Bytes that are no UTF-8 are refused rather than mended: a mended name is another name. That
     * is for whoever reads the body; who it is that sent it comes before.
     */
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return NO_JSON;
        }
    }

    private static Optional<Map<String, String>> claims(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext().getAuthorizer())
                .flatMap(authorizer -> Optional.ofNullable(authorizer.getJwt()))
                .flatMap(jwt -> Optional.ofNullable(jwt.getClaims()));
    }
}
