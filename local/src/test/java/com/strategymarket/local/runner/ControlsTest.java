package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.local.product.Overheard;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

class ControlsTest {

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void itIsHealthyWhenItIsReady() {
        var health = product.sendUnchecked(Ask.get("/local/health")).expect(200);

        assertEquals("{\"status\":\"ok\"}", health.text());
        assertEquals("application/json", health.contentType());
    }

    @Test
    void tokensComeAtOnceAndAreTheSameUsersEachTime() {
        var first = product.tokens("ana@example.com", "Admins");
        var second = product.tokens("ANA@example.com", "Admins");

        assertEquals(
                Set.of("access_token", "id_token", "user_id", "expires_in"),
                Set.copyOf(first.propertyNames()));
        assertEquals(3600, first.path("expires_in").intValue());
        assertEquals(first.path("user_id"), second.path("user_id"));
        assertFalse(first.path("user_id").equals(product.tokens("bo@example.com").path("user_id")));
    }

    @Test
    void groupsAreKeptUnlessOthersAreGiven() {
        var list = Ask.get("/admin/baskets");
        product.tokens("keeper@example.com", "Admins");

        var again = token("{\"email\": \"keeper@example.com\"}").expect(200).json();
        product.send(list.bearer(again.path("access_token").stringValue())).expect(200);

        var fewer = product.token("keeper@example.com");
        product.send(list.bearer(fewer)).expect(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "{}",
                "{\"email\": 7}",
                "{\"email\": \"\"}",
                "{\"email\": \"nobody\"}",
                "{\"email\": \"a@example.com\", \"groups\": \"Admins\"}",
                "{\"email\": \"a@example.com\", \"groups\": [1]}"
            })
    void aWishForATokenThatMakesNoSenseIsRefused(String body) {
        var refused = token(body).expect(400);

        assertFalse(refused.json().path("message").stringValue().isBlank());
    }

    @Test
    void theClockMovesForwardAndEverythingWithIt() {
        try (var own = RunningProduct.start()) {
            var owner = own.newOwner("clock");
            var before = now(own);

            own.pass("P1D");

            assertFalse(now(own).isBefore(before.plus(Duration.ofDays(1))));
            assertEquals(401, owner.send(Ask.get("/admin/baskets")).status());
            var made = own.newOwner("clock").basket("Of tomorrow");
            var created = own.newOwner("clock").show(made).json().path("created_at").stringValue();
            assertFalse(Instant.parse(created).isBefore(before.plus(Duration.ofDays(1))));
        }
    }

    @Test
    void theClockJumpsToATimeAndNeverBack() {
        try (var own = RunningProduct.start()) {
            var target = now(own).plus(Duration.ofDays(400));

            clock(own, "{\"set\": \"%s\"}".formatted(target)).expect(200);

            assertFalse(now(own).isBefore(target));
            for (var back :
                    new String[] {
                        "{\"set\": \"2020-01-01T00:00:00Z\"}", "{\"advance\": \"-PT1M\"}"
                    }) {
                clock(own, back).expect(400);
            }
            assertFalse(now(own).isBefore(target));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"set\": 5}", "{\"set\": \"soon\"}", "{\"advance\": \"1 day\"}"})
    void aMoveThatMakesNoSenseIsRefused(String body) {
        clock(product, body).expect(400);
    }

    @Test
    void nothingHasFailedForGood() {
        var letters = product.sendUnchecked(Ask.get("/local/dead-letters")).expect(200);

        assertEquals("{\"dead_letters\":[]}", letters.text());
    }

    @Test
    void aScheduledFunctionThatFailedForGoodIsAmongTheDeadLetters() {
        try (var own = RunningProduct.seenThrough(ControlsTest::withoutTheReconcilersTable)) {
            own.pass("PT1H");

            var letters = own.sendUnchecked(Ask.get("/local/dead-letters")).expect(200).json();
            var sources = letters.path("dead_letters").valueStream().map(l -> l.path("source"));
            assertEquals(List.of("count-reconciler"), sources.map(JsonNode::stringValue).toList());
        }
    }

    @Test
    void aControlThatFailsSaysSo() {
        try (var own = RunningProduct.seenThrough(ControlsTest::withoutTheReconcilersTable)) {
            var failed = own.sendUnchecked(Ask.post("/local/reconcile")).expect(500).json();

            var message = failed.path("message").stringValue();
            assertTrue(message.contains("meant to fail"), message);
        }
    }

    private static DynamoDbClient withoutTheReconcilersTable(
            LambdaFunction function, DynamoDbClient table) {
        Consumer<String> failing =
                call -> {
                    throw new IllegalStateException("meant to fail");
                };
        return function == LambdaFunction.COUNT_RECONCILER ? Overheard.by(failing, table) : table;
    }

    @Test
    void anUnknownControlTellsWhichThereAre() {
        for (var ask :
                new Ask[] {
                    Ask.get("/local/"),
                    Ask.get("/local/nothing"),
                    Ask.delete("/local/clock"),
                    Ask.get("/local/token"),
                    Ask.post("/local/health")
                }) {
            var refused = product.sendUnchecked(ask).expect(404);
            assertTrue(refused.text().contains("/local/health"), refused::toString);
        }
    }

    private static Answer token(String body) {
        return product.sendUnchecked(Ask.post("/local/token").json(body));
    }

    private static Answer clock(RunningProduct of, String body) {
        return of.sendUnchecked(Ask.post("/local/clock").json(body));
    }

    private static Instant now(RunningProduct of) {
        var now = of.sendUnchecked(Ask.get("/local/clock")).expect(200).json();
        return Instant.parse(now.path("now").stringValue());
    }
}
