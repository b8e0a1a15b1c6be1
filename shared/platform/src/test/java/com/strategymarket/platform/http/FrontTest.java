package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.Endpoint.Handler;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.Gatehouse;
import com.strategymarket.platform.http.once.KeptAnswers;
import com.strategymarket.platform.http.paging.Cursors;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class FrontTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-20T03:50:00Z"));
    private static final ObjectShape<String> NOTHING = ObjectShape.of("Nothing", n -> read -> "");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void everyAnswerHasTheHeadersOfAll() {
        for (var path : List.of("/admin/baskets", "/nowhere")) {
            var headers = answer(call -> Reply.noContent(), event(path, "{}")).get("headers");

            assertEquals("request-1", headers.get("X-Request-Id").stringValue());
            assertEquals("nosniff", headers.get("X-Content-Type-Options").stringValue());
            assertEquals("no-store", headers.get("Cache-Control").stringValue());
            assertTrue(
                    headers.get("Server-Timing")
                            .stringValue()
                            .matches(
                                    "ddb;dur=0\\.0;desc=\"0 calls, depth 0, 0 RCU, 0 WCU\","
                                            + " total;dur=[0-9]+\\.[0-9]"));
        }
    }

    @Test
    void whatMayBeCachedSaysSoItself() {
        var answer = answer(call -> Reply.noContent().cacheable(), event("/admin/baskets", "{}"));

        assertEquals("public, max-age=5", answer.get("headers").get("Cache-Control").stringValue());
    }

    @Test
    void anUnexpectedFailureShowsNothingOfItsInside() {
        var answer =
                answer(
                        call -> {
                            throw new IllegalStateException("table t-1 at 10.0.0.1");
                        },
                        event("/admin/baskets", "{}"));
        var body = answer.get("body").stringValue();

        assertEquals(500, answer.get("statusCode").intValue());
        assertEquals("internal_error", Json.parse(body).get("code").stringValue());
        assertEquals("request-1", Json.parse(body).get("request_id").stringValue());
        assertFalse(answer.toString().contains("10.0.0.1"));
        assertTrue(logged().contains("10.0.0.1"), "but the log tells it");
    }

    @Test
    void anOutageBelowIsToldAndLoggedWithItsCause() {
        var outage = Problem.of(ProblemCode.UNAVAILABLE);
        var answer =
                answer(
                        call -> {
                            throw new ProblemException(outage, new RuntimeException("throttled"));
                        },
                        event("/admin/baskets", "{}"));

        assertEquals(503, answer.get("statusCode").intValue());
        assertTrue(logged().contains("throttled"));
    }

    @Test
    void anOrdinaryRefusalIsOneLineWithItsStatus() {
        answer(call -> Reply.noContent(), event("/admin/baskets", "{\"a\":1}"));

        var line = Json.parse(logged().lines().findFirst().orElseThrow());
        assertEquals(400, line.get("status").intValue());
        assertEquals("createBasket", line.get("route").stringValue());
        assertEquals("request-1", line.get("request_id").stringValue());
    }

    /** Written as it came, half a character would break the answer itself. */
    @Test
    void aBrokenCharacterInANameIsAnsweredLikeAnyOther() {
        for (var name : List.of("\\ud800", "a\\udc00b", "😀".repeat(70))) {
            var answer =
                    answer(
                            call -> Reply.noContent(),
                            event("/admin/baskets", "{\"" + name + "\": 1}"));

            assertEquals(400, answer.get("statusCode").intValue());
            var body = Json.parse(answer.get("body").stringValue());
            assertEquals("invalid_request", body.get("code").stringValue());
        }
    }

    @Test
    void nothingThatACallerSentStandsInTheLog() {
        answer(
                call -> Reply.noContent(),
                event("/admin/baskets", "{\"canary-31337\": \"canary-31337\"}"));

        assertFalse(logged().contains("31337"));
        assertFalse(logged().contains("203.0.113.7"));
    }

    private String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private JsonNode answer(Handler<String> handler, String event) {
        var operation = Operation.taking(Routes.CREATE_BASKET, "", NOTHING, "");
        var problems = new Problems("https://market.example/problems/");
        var dispatcher =
                new Dispatcher(
                        new Entrance(
                                new Authenticator(),
                                new AddressLimiter("address", 9, CLOCK),
                                new Gatehouse().gate(),
                                CLOCK),
                        new CallReader(new Cursors(List.of("k".repeat(32))), CLOCK),
                        new KeptAnswers(),
                        problems);
        var lines = new PrintStream(log, true, StandardCharsets.UTF_8);
        var requestLog = new RequestLog(new Log(CLOCK, lines), new Metrics(CLOCK, lines, "f"));
        var router = new Router(List.of(new Endpoint<>(operation, handler)));
        var front = new Front(router, dispatcher, problems, requestLog, true);
        var out = new ByteArrayOutputStream();
        front.answer(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out);
        return Json.parse(out.toString(StandardCharsets.UTF_8));
    }

    private static String event(String path, String body) {
        return """
        {"routeKey": "POST %s", "rawPath": "%s", "headers": {"content-type": "application/json"}, "body": "%s",
         "requestContext": {"requestId": "request-1",
           "http": {"method": "POST", "sourceIp": "203.0.113.7"},
           "authorizer": {"jwt": {"claims": {"sub": "a1", "token_use": "access",
                                             "cognito:groups": "[Admins]"}}}}}
        """
                .formatted(path, path, body.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
