package com.strategymarket.functions.marketplace.routes;

import static com.strategymarket.functions.marketplace.routes.LiveFunction.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds of all routes alike: headers, access, limits, and how wrong requests are refused. */
class EveryAnswerTest {

    private final LiveFunction function = new LiveFunction();

    @AfterEach
    void close() {
        function.close();
    }

    static Stream<Route> forAdmins() {
        return Routes.all().stream().filter(route -> route.access() == Access.ADMIN);
    }

    static Stream<Route> forAnyone() {
        return Stream.of(Routes.BROWSE_TEMPLATES, Routes.GET_TEMPLATE);
    }

    @Test
    void everyAnswerNamesItsRequestAndMayNotBeGuessedAt() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);
        var answers =
                List.of(
                        function.ask(admin(Routes.GET_BASKET, id)),
                        function.ask(admin(Routes.CREATE_BASKET).json("{")),
                        function.ask(Events.to(Routes.BROWSE_TEMPLATES)),
                        function.ask(Events.to("GET", "/nowhere")),
                        function.ask(admin(Routes.DISABLE_TEMPLATE, id)));

        for (var answer : answers) {
            assertTrue(answer.headers().get("X-Request-Id").matches("request-\\d+"));
            assertEquals("nosniff", answer.headers().get("X-Content-Type-Options"));
            assertTrue(answer.headers().containsKey("Cache-Control"));
            if (answer.status() >= 400) {
                assertEquals(
                        answer.headers().get("X-Request-Id"),
                        answer.json().get("request_id").stringValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forAdmins")
    void onlyAdminsEnter(Route route) {
        Expect.problem(401, "unauthenticated", function.ask(to(route)));
        Expect.problem(403, "forbidden", function.ask(to(route).signedInAs("u1")));
        Expect.problem(
                403, "forbidden", function.ask(to(route).signedInAs("u1", "NotAdmins", "Admins2")));
        var idToken = Map.of("sub", "a1", "token_use", "id", "cognito:groups", "[Admins]");
        var refused = function.ask(to(route).claims(idToken));

        Expect.problem(401, "unauthenticated", refused);
        assertEquals("Bearer", refused.headers().get("WWW-Authenticate"));
        assertEquals("no-store", refused.headers().get("Cache-Control"));
    }

    @ParameterizedTest
    @MethodSource("forAnyone")
    void aPartnersKeyThatIsNotProvenIsRefusedWhereAnyoneMayEnter(Route route) {
        var partner =
                to(route)
                        .header("authorization", "Bearer pk_unknown")
                        .header("x-partner-secret", "sk_unknown");

        Expect.problem(401, "unauthenticated", function.ask(partner));
        var other = function.ask(to(route).header("authorization", "Bearer something"));
        assertTrue(other.status() != 401, "another bearer is ignored");
    }

    private static Events to(Route route) {
        return Events.to(route)
                .with("basket_id", Sample.id(1).value())
                .with("template_id", Sample.id(1).value())
                .json("{}");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var refused = function.ask(Events.to("PATCH", "/admin/baskets/x").admin("a1"));

        Expect.problem(405, "method_not_allowed", refused);
        assertEquals("DELETE, GET, PUT", refused.headers().get("Allow"));
        Expect.problem(404, "route_not_found", function.ask(Events.to("GET", "/")));
        Expect.problem(404, "route_not_found", function.ask(Events.to("GET", "/admin/baskets/x/")));
    }

    @Test
    void aBodyIsJsonAndNotTooLarge() {
        var large = "{\"description\": \"" + "x".repeat(256 * 1024) + "\"}";
        var deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);

        Expect.problem(413, "body_too_large", create(large));
        Expect.problem(400, "malformed_json", create(deep));
        Expect.problem(400, "malformed_json", create(""));
        Expect.problem(400, "malformed_json", create("{\"name\": \"a\", \"name\": \"b\"}"));
        Expect.problem(
                415,
                "unsupported_media_type",
                function.ask(
                        admin(Routes.CREATE_BASKET)
                                .json(Bodies.BASKET)
                                .header("content-type", "text/plain")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e999999999",
                "1e2147483648",
                "-1e99999999999",
                "1e-99999999999",
                "\"60\"",
                "[60]",
                "{}",
                "true",
                "99999999999999999999999999999999999999999999"
            })
    void noNumberIsTooMuchForUs(String number) {
        var body = Bodies.BASKET.replace("\"target_percent\": 60", "\"target_percent\": " + number);

        assertEquals(400, create(body).status());
    }

    private FunctionAnswer create(String body) {
        return function.ask(admin(Routes.CREATE_BASKET).json(body));
    }

    @Test
    void anAddressMayComeSoOftenAMinute() {
        IntStream.range(0, 100).forEach(i -> Expect.status(200, browse("192.0.2.1")));

        var refused = Expect.problem(429, "rate_limited", browse("192.0.2.1"));

        assertEquals("1", refused.headers().get("Retry-After"));
        assertTrue(refused.json().get("type").stringValue().endsWith("/quota-exceeded"));
        assertEquals("address", refused.json().get("violated_policies").get(0).stringValue());
        Expect.status(200, browse("192.0.2.2"));
        Expect.status(200, function.ask(admin(Routes.LIST_BASKETS)));
    }

    private FunctionAnswer browse(String address) {
        return function.ask(Events.to(Routes.BROWSE_TEMPLATES).query("limit=1").from(address));
    }

    @Test
    void whatARequestCostsIsTold() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        costs(
                function.ask(Events.to(Routes.GET_TEMPLATE).with("template_id", id)),
                "1 calls, depth 1, 1 RCU, 0 WCU");
        costs(function.ask(Events.to(Routes.BROWSE_TEMPLATES)), "6 calls, depth 1, 3 RCU, 0 WCU");
        costs(
                function.ask(Events.to(Routes.BROWSE_TEMPLATES).query("category=INCOME")),
                "1 calls, depth 1, 0.5 RCU, 0 WCU");
        costs(
                function.ask(admin(Routes.CHANGE_BASKET, id).json("{\"name\": \"Renamed\"}")),
                "2 calls, depth 2, 2 RCU, 12 WCU");
        costs(function.ask(Events.to("GET", "/nowhere")), "0 calls, depth 0, 0 RCU, 0 WCU");
    }

    private static void costs(FunctionAnswer answer, String cost) {
        var timing = answer.headers().get("Server-Timing");
        assertTrue(
                timing.matches("ddb;dur=[0-9.]+;desc=\"" + cost + "\", total;dur=[0-9.]+"), timing);
    }
}
