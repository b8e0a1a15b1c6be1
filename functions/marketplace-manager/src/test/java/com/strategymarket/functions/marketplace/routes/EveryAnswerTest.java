package com.strategymarket.functions.marketplace.routes;

import static com.strategymarket.functions.marketplace.routes.LiveMarketplace.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.testkit.function.EveryAnswerContract;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;

/** What holds of all routes alike: headers, access, limits, and how wrong requests are refused. */
class EveryAnswerTest extends EveryAnswerContract {

    private final LiveMarketplace function = new LiveMarketplace();

    @Override
    protected LambdaFunction deployed() {
        return LambdaFunction.MARKETPLACE_MANAGER;
    }

    @Override
    protected LiveFunction function() {
        return function.function();
    }

    @Override
    protected Route creating() {
        return Routes.CREATE_BASKET;
    }

    @Override
    protected String goodBody() {
        return Bodies.BASKET;
    }

    @AfterEach
    void close() {
        function.close();
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
