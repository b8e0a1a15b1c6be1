package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.Violation;
import com.strategymarket.platform.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;

class ProblemsTest {

    private final Problems problems = new Problems("https://market.example/problems/");

    @Test
    void aProblemIsWrittenAsTheStandardSays() {
        var problem =
                Problem.of(ProblemCode.TEMPLATE_NOT_FOUND, "No template x.")
                        .with("template_id", "x");

        var reply = problems.reply(problem, "request-1");

        assertEquals(404, reply.status());
        assertEquals("application/problem+json", reply.headers().get("Content-Type"));
        assertEquals(
                Json.parse(
                        """
                        {"type": "https://market.example/problems/template-not-found",
                         "title": "Template not found", "status": 404,
                         "code": "template_not_found", "detail": "No template x.",
                         "request_id": "request-1", "template_id": "x"}
                        """),
                Json.parse(reply.body()));
    }

    @Test
    void brokenRulesAreListed() {
        var problem =
                Problem.invalid(
                        List.of(new Violation("a.b[0]", "must be so"), new Violation("", "no")));

        assertEquals(
                Json.parse(
                        """
                        [{"field": "a.b[0]", "message": "must be so"},
                         {"field": "", "message": "no"}]
                        """),
                Json.parse(problems.reply(problem, "r").body()).get("errors"));
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, 400",
        "INVALID_CURSOR, 400",
        "MALFORMED_JSON, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "ROUTE_NOT_FOUND, 404",
        "BASKET_NOT_FOUND, 404",
        "TEMPLATE_NOT_FOUND, 404",
        "METHOD_NOT_ALLOWED, 405",
        "TEMPLATE_EXISTS, 409",
        "BASKET_ON_MARKETPLACE, 409",
        "BASKET_HAS_SUBSCRIBERS, 409",
        "EDIT_CONFLICT, 409",
        "REQUEST_IN_PROGRESS, 409",
        "VERSION_CONFLICT, 412",
        "BODY_TOO_LARGE, 413",
        "UNSUPPORTED_MEDIA_TYPE, 415",
        "IDEMPOTENCY_KEY_REUSED, 422",
        "RATE_LIMITED, 429",
        "INTERNAL_ERROR, 500",
        "UNAVAILABLE, 503"
    })
    void everyCodeHasItsStatus(ProblemCode code, int status) {
        assertEquals(status, problems.reply(Problem.of(code), "r").status());
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyTypeIsNamedForItsCodeOrByTheStandard(ProblemCode code) {
        var name = Problems.typeName(code);

        assertEquals(
                code == ProblemCode.RATE_LIMITED ? "quota-exceeded" : code.code().replace('_', '-'),
                name);
        assertTrue(name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void aMissingCredentialIsAskedForAndAWrongMethodToldTheRightOnes() {
        var unauthenticated = problems.reply(Problem.of(ProblemCode.UNAUTHENTICATED), "r");
        var method =
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED).with("allow", List.of("GET", "PUT"));

        assertEquals("Bearer", unauthenticated.headers().get("WWW-Authenticate"));
        assertEquals("GET, PUT", problems.reply(method, "r").headers().get("Allow"));
        assertFalse(
                problems.reply(Problem.of(ProblemCode.FORBIDDEN), "r")
                        .headers()
                        .containsKey("WWW-Authenticate"));
    }

    /** Who waits as long as it says must find it enough, to the nanosecond. */
    @ParameterizedTest
    @CsvSource({
        "PT0S, 1",
        "PT0.000000001S, 1",
        "PT1S, 1",
        "PT1.000000001S, 2",
        "PT1.0005S, 2",
        "PT1.999S, 2",
        "PT2S, 2",
        "PT59.1S, 60",
        "PT24H, 86400"
    })
    void retryAfterIsRoundedUp(Duration pause, String seconds) {
        var problem = Problem.of(ProblemCode.RATE_LIMITED).retryAfter(pause);

        assertEquals(seconds, problems.reply(problem, "r").headers().get("Retry-After"));
    }

    @Test
    void withoutAPauseThereIsNoRetryAfter() {
        assertFalse(
                problems.reply(Problem.of(ProblemCode.INTERNAL_ERROR), "r")
                        .headers()
                        .containsKey("Retry-After"));
    }
}
