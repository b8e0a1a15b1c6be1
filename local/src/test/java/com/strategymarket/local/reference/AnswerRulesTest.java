package com.strategymarket.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.AnswerRules;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.OpenApi;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each rule that all end-to-end answers are checked by finds the answer that breaks it. */
class AnswerRulesTest {

    private static final AnswerRules RULES = new AnswerRules(OpenApi.packaged());
    private static final Ask BROWSE = Ask.get("/marketplace/templates");
    private static final Ask BASKETS = Ask.get("/admin/baskets");
    private static final Ask CREATE = Ask.post("/admin/baskets");

    private static final String PROBLEM =
            "{\"type\":\"https://x.example/problems/invalid-request\",\"title\":\"Invalid\","
                    + "\"status\":400,\"code\":\"invalid_request\",\"detail\":\"Wrong.\","
                    + "\"request_id\":\"r1\",\"errors\":[{\"field\":\"q\",\"message\":\"must\"}]}";

    @Test
    void whatKeepsThemIsLetPass() {
        for (var good :
                List.of(
                        page("{\"templates\":[]}"),
                        page("{\"templates\":[],\"next_cursor\":\"abc\"}"),
                        problem(BROWSE, 400, PROBLEM),
                        answer(BASKETS, 401, "{\"message\":\"Unauthorized\"}", Map.of())
                                .and("WWW-Authenticate", "Bearer"),
                        problem(Ask.get("/nowhere"), 404, coded(404, "route_not_found")))) {
            assertEquals(List.of(), RULES.broken(good.answer()), good::toString);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksOneIsFound() {
        var page = page("{\"templates\":[]}");
        var problem = problem(BROWSE, 400, PROBLEM);
        return Stream.of(
                broken("X-Request-Id", page.without("X-Request-Id")),
                broken("nosniff", page.and("X-Content-Type-Options", "sniff")),
                broken("Cache-Control is missing", page.without("Cache-Control")),
                broken("Cache-Control", page.and("Cache-Control", "private")),
                broken("Cache-Control", problem.and("Cache-Control", "public, max-age=5")),
                broken("additional", page("{\"templates\":[],\"colour\":1}")),
                broken("required", page("{}")),
                broken("array", page("{\"templates\":{}}")),
                broken("no JSON", page("{\"templates\":")),
                broken("content type", page.and("Content-Type", "text/plain")),
                broken("status 418", answer(BROWSE, 418, "", Map.of())),
                broken("not documented", answer(BROWSE, 204, "", Map.of())),
                broken("ETag", page.and("ETag", "\"1\"")),
                broken("Location is documented", answer(CREATE, 201, "{}", Map.of())),
                broken("a body", answer(Ask.delete("/admin/baskets/x"), 204, "x", Map.of())),
                broken("no problem", answer(BROWSE, 400, "{}", Map.of())),
                broken("another status", problem(BROWSE, 400, coded(404, "invalid_cursor"))),
                broken("another request id", problem.and("X-Request-Id", "r2")),
                broken("errors belong", problem(BROWSE, 400, coded(400, "invalid_request"))),
                broken("not listed", problem(BROWSE, 400, coded(400, "template_not_found"))),
                broken("not documented here", problem(BROWSE, 400, coded(400, "malformed_json"))),
                broken("WWW-Authenticate", problem(BROWSE, 401, coded(401, "unauthenticated"))),
                broken("Retry-After", problem(BROWSE, 503, coded(503, "unavailable"))),
                broken("Allow", problem(Ask.put("/docs"), 405, coded(405, "method_not_allowed"))),
                broken(
                        "no problem",
                        answer(BROWSE, 401, "{\"message\":\"Unauthorized\"}", Map.of())),
                broken("nothing of this path", answer(Ask.get("/nowhere"), 200, "{}", Map.of())));
    }

    private static DynamicTest broken(String complaint, Draft draft) {
        return dynamicTest(
                complaint,
                () -> {
                    var found = RULES.broken(draft.answer());
                    assertTrue(
                            found.stream().anyMatch(f -> f.contains(complaint)), found::toString);
                });
    }

    private static String coded(int status, String code) {
        return "{\"type\":\"https://x.example/p\",\"title\":\"T\",\"status\":%d,\"code\":\"%s\","
                .formatted(status, code)
                .concat("\"detail\":\"D\",\"request_id\":\"r1\"}");
    }

    private static Draft page(String body) {
        return answer(BROWSE, 200, body, Map.of("Cache-Control", "public, max-age=5"));
    }

    private static Draft problem(Ask ask, int status, String body) {
        return answer(ask, status, body, Map.of("Content-Type", "application/problem+json"));
    }

    private static Draft answer(Ask ask, int status, String body, Map<String, String> more) {
        var headers = new HashMap<String, String>();
        headers.put("X-Request-Id", "r1");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Type", "application/json");
        headers.putAll(more);
        return new Draft(ask, status, headers, body);
    }

    private record Draft(Ask ask, int status, Map<String, String> headers, String body) {

        Draft and(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Draft(ask, status, more, body);
        }

        Draft without(String header) {
            var fewer = new HashMap<>(headers);
            fewer.remove(header);
            return new Draft(ask, status, fewer, body);
        }

        Answer answer() {
            var lists = new HashMap<String, List<String>>();
            headers.forEach((name, value) -> lists.put(name, List.of(value)));
            return new Answer(
                    ask,
                    status,
                    HttpHeaders.of(lists, (name, value) -> true),
                    body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
