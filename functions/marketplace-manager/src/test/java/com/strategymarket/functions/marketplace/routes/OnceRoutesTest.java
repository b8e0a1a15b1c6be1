package com.strategymarket.functions.marketplace.routes;

import static com.strategymarket.contract.Routes.CREATE_BASKET;
import static com.strategymarket.contract.Routes.ENABLE_TEMPLATE;
import static com.strategymarket.contract.Routes.GET_TEMPLATE;
import static com.strategymarket.contract.Routes.LIST_BASKETS;
import static com.strategymarket.functions.marketplace.routes.LiveMarketplace.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Requests that come again with the same key. */
class OnceRoutesTest {

    private final LiveMarketplace function = new LiveMarketplace();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var first = Expect.status(201, create("key", Bodies.BASKET));
        function.pass(Duration.ofHours(24));

        var again = Expect.status(201, create("key", Bodies.BASKET));

        assertFalse(first.headers().containsKey("Idempotency-Replayed"));
        assertEquals("true", again.headers().get("Idempotency-Replayed"));
        assertEquals(first.body(), again.body());
        for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertEquals(first.headers().get(header), again.headers().get(header));
        }
        assertNotEquals(first.headers().get("X-Request-Id"), again.headers().get("X-Request-Id"));
        assertEquals(1, baskets());
    }

    @Test
    void anotherBodyNeedsAnotherKey() {
        create("key", Bodies.BASKET);

        Expect.problem(
                422, "idempotency_key_reused", create("key", Bodies.basket("Other", "INCOME")));
        Expect.status(201, create("other", Bodies.basket("Other", "INCOME")));
        assertEquals(2, baskets());
    }

    @Test
    void aKeyBelongsToItsCallerAndPath() {
        var first = function.basket(Bodies.BASKET);
        var second = function.basket(Bodies.BASKET);

        Expect.status(201, enable(first, "key"));
        assertFalse(
                Expect.status(201, enable(second, "key"))
                        .headers()
                        .containsKey("Idempotency-Replayed"));
        Expect.status(
                201,
                function.ask(
                        Events.to(CREATE_BASKET)
                                .admin(Sample.OTHER_ADMIN.value())
                                .header("idempotency-key", "key")
                                .json(Bodies.BASKET)));
        assertFalse(create("key", Bodies.BASKET).headers().containsKey("Idempotency-Replayed"));
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        create("key", Bodies.BASKET);
        function.pass(Duration.ofHours(24).plusSeconds(1));

        assertFalse(
                Expect.status(201, create("key", Bodies.BASKET))
                        .headers()
                        .containsKey("Idempotency-Replayed"));
        assertEquals(2, baskets());
    }

    @Test
    void theAnswerStandsAlsoWhenTheWorldHasMovedOn() {
        var id = function.basket(Bodies.BASKET);
        var first = Expect.status(201, enable(id, "key"));
        assertEquals(first.body(), enable(id, "key").body());
        function.disable(id);

        var again = Expect.status(201, enable(id, "key"));

        assertEquals(first.body(), again.body());
        Expect.problem(
                404,
                "template_not_found",
                function.ask(Events.to(GET_TEMPLATE).with("template_id", id)));
    }

    @Test
    void aRefusalThatIsAnOutcomeIsKept() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);
        var first = Expect.problem(409, "template_exists", enable(id, "key"));
        function.disable(id);

        var again = Expect.problem(409, "template_exists", enable(id, "key"));

        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().get("Idempotency-Replayed"));
        assertEquals("application/problem+json", again.headers().get("Content-Type"));
        Expect.status(201, enable(id, "another"));
    }

    @Test
    void aMistakeIsNotKept() {
        Expect.invalid(create("key", "{}"), "name", "category", "strategies");
        Expect.problem(400, "malformed_json", create("key", "{"));

        Expect.status(201, create("key", Bodies.BASKET));
    }

    @Test
    void aKeyHasVisibleCharacters() {
        Expect.invalid(create("", Bodies.BASKET), "Idempotency-Key");
        Expect.invalid(create("k".repeat(256), Bodies.BASKET), "Idempotency-Key");
        Expect.invalid(create("schlüssel", Bodies.BASKET), "Idempotency-Key");
        Expect.status(201, create("k".repeat(255), Bodies.BASKET));
        assertEquals(1, baskets());
    }

    @Test
    void ofManyAtOnceOneCreatesAndAllHearTheSame() {
        var answers = Together.run(64, number -> create("key", Bodies.BASKET));

        assertEquals(1, answers.stream().map(FunctionAnswer::body).distinct().count());
        assertEquals(
                63,
                answers.stream()
                        .filter(answer -> answer.headers().containsKey("Idempotency-Replayed"))
                        .count());
        assertEquals(1, baskets());
    }

    private FunctionAnswer create(String key, String body) {
        return function.ask(admin(CREATE_BASKET).header("idempotency-key", key).json(body));
    }

    private FunctionAnswer enable(String id, String key) {
        return function.ask(
                admin(ENABLE_TEMPLATE, id).header("idempotency-key", key).json(Bodies.CONFIG));
    }

    private int baskets() {
        return function.ask(admin(LIST_BASKETS)).json().get("baskets").size();
    }
}
