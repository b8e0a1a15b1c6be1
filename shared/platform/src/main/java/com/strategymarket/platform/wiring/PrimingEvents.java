package com.strategymarket.platform.wiring;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.HttpMethod;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.Trigger;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.platform.json.Json;

import tools.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Events that go a function's whole way and change nothing: each route that only reads, asked by
 * nobody for nothing, and batches without a record.
 */
final class PrimingEvents {

    /** Has the form of a user's id, and is nobody's. */
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static final String NOTHING = "0".repeat(26);
    private static final PartnerId PARTNER = new PartnerId("PRIMING");

    private final RandomGenerator random;

    PrimingEvents(RandomGenerator random) {
        this.random = random;
    }

    List<byte[]> of(LambdaFunction function) {
        return switch (function.deployment().trigger()) {
            case Trigger.Http _ -> reads(function);
            case Trigger.TableStream _, Trigger.Queue _ ->
                    List.of("{\"Records\": []}".getBytes(StandardCharsets.US_ASCII));
            case Trigger.SignIn _ -> List.of(arrival());
            // Whatever it is told, it would begin to work.
            case Trigger.Schedule _ -> List.of();
        };
    }

    /** Whose address is not proven is looked for, and nothing is decided. */
    private static byte[] arrival() {
        return """
        {"version": "2", "triggerSource": "TokenGeneration_HostedAuth", "request":
         {"userAttributes": {"sub": "%s", "email": "nobody@example.com", "email_verified": "false"}},
         "response": {"claimsAndScopeOverrideDetails": null}}
        """
                .formatted(NOBODY)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<byte[]> reads(LambdaFunction function) {
        return Routes.all().stream()
                .filter(route -> route.function() == function)
                .filter(route -> route.method() == HttpMethod.GET)
                .map(this::request)
                .toList();
    }

    private byte[] request(Route route) {
        var out = new ByteArrayOutputStream();
        Json.write(
                json -> {
                    json.writeStartObject()
                            .writeStringProperty("routeKey", route.key())
                            .writeStringProperty("rawPath", path(route))
                            .writeStringProperty("rawQueryString", "");
                    texts(json, "pathParameters", route.match(path(route)).orElseThrow());
                    texts(json, "headers", headers(route.access()));
                    context(json, route);
                    json.writeEndObject();
                },
                out);
        return out.toByteArray();
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[^}]*}", NOTHING);
    }

    /** A key of the right form, so that the whole of its check is walked and refuses it. */
    private Map<String, String> headers(Access access) {
        if (!(access instanceof Access.Partner)) {
            return Map.of();
        }
        var key = new ApiKey(PARTNER, Environment.TEST, new PartnerKeyId(NOTHING));
        var secret = ApiSecret.random(PARTNER, Environment.TEST, random);
        return Map.of("authorization", "Bearer " + key.text(), "x-partner-secret", secret.text());
    }

    private static void context(JsonGenerator json, Route route) {
        json.writeObjectPropertyStart("requestContext")
                .writeStringProperty("requestId", "priming")
                .writeObjectPropertyStart("http")
                .writeStringProperty("method", route.method().name())
                .writeStringProperty("sourceIp", "192.0.2.1")
                .writeEndObject();
        if (route.access().needsToken()) {
            json.writeObjectPropertyStart("authorizer").writeObjectPropertyStart("jwt");
            texts(
                    json,
                    "claims",
                    Map.of("sub", NOBODY, "token_use", "access", "cognito:groups", "[Admins]"));
            json.writeEndObject().writeEndObject();
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) {
        json.writeObjectPropertyStart(name);
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
