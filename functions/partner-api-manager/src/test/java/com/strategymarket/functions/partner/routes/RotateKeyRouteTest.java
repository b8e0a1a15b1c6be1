package com.strategymarket.functions.partner.routes;

import static com.strategymarket.contract.Routes.ROTATE_PARTNER_KEY;
import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A new secret, and what becomes of those before it. */
class RotateKeyRouteTest {

    private final LivePartners world = new LivePartners();
    private Issued first;

    @BeforeEach
    void create() {
        first = world.create(Bodies.key("ZEBU", ""));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theSecretBeforeWorksOnForADayUnlessToldOtherwise() {
        var rotated = Expect.status(200, world.ask(admin(ROTATE_PARTNER_KEY, first.id())));
        var second = Issued.of(rotated);

        assertEquals(first.key(), second.key());
        assertNotEquals(first.secret(), second.secret());
        assertEquals("\"2\"", rotated.headers().get("ETag"));
        opens(first, second);
        world.pass(Duration.ofDays(1).minusMillis(1));
        opens(first, second);
        world.pass(Duration.ofMillis(1));
        opensNot(first);
        opens(second);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 604_800})
    void theOverlapIsAsLongAsItIsSaid(long overlap) {
        var second = world.rotate(first, overlap);

        world.pass(Duration.ofSeconds(overlap).minusMillis(1));
        opens(first, second);
        world.pass(Duration.ofMillis(1));
        opensNot(first);
        opens(second);
    }

    @Test
    void noOverlapEndsTheSecretBeforeAtOnce() {
        opens(first);

        var second = world.rotate(first, 0);

        opensNot(first);
        opens(second);
        assertEquals(1, world.get(first.id()).get("secrets").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "604801", "1.5", "\"1\"", "{}", "[]"})
    void anOverlapIsWithinBounds(String overlap) {
        var wrong = "{\"overlap_seconds\": " + overlap + "}";

        Expect.invalid(rotate(wrong), "overlap_seconds");

        Expect.invalid(rotate("{\"overlap\": 1}"), "overlap");
        assertEquals(1, world.get(first.id()).get("version").intValue());
    }

    /**
     * The answer got lost on its way: what it had asked for has come, and is not refused for it.
     */
    @Test
    void theSameRequestAgainIsAnsweredAgainThoughItsVersionHasPassed() {
        var request =
                admin(ROTATE_PARTNER_KEY, first.id())
                        .header("idempotency-key", "once")
                        .header("if-match", "\"1\"");
        Expect.status(200, world.ask(request));

        var again = Expect.status(200, world.ask(request));

        assertEquals("true", again.headers().get("Idempotency-Replayed"));
        assertEquals("\"2\"", again.headers().get("ETag"));
        assertFalse(again.json().has("api_secret"));
        assertEquals(2, world.get(first.id()).get("version").intValue());
        Expect.problem(
                412, "version_conflict", world.ask(request.header("idempotency-key", "another")));
        Expect.problem(
                422,
                "idempotency_key_reused",
                world.ask(request.header("idempotency-key", "once").json("{}")));
    }

    @Test
    void anEmptyObjectIsAsGoodAsNoBody() {
        Expect.status(200, rotate("{}"));

        var secrets = world.get(first.id()).get("secrets");
        assertEquals("2026-11-21T03:50:01.000Z", secrets.get(1).get("expires_at").stringValue());
        assertFalse(secrets.get(0).has("expires_at"));
    }

    @Test
    void afterTwoRotationsTheOldestStillWorks() {
        var second = world.rotate(first, 600);
        world.pass(Duration.ofSeconds(60));
        var third = world.rotate(first, 600);

        opens(first, second, third);
        world.pass(Duration.ofSeconds(540));
        opensNot(first);
        opens(second, third);
        world.pass(Duration.ofSeconds(60));
        opensNot(second);
        opens(third);
    }

    @Test
    void aShorterOverlapEndsAllBeforeItSooner() {
        var second = world.rotate(first, 604_800);
        var third = world.rotate(first, 60);

        world.pass(Duration.ofSeconds(60));

        opensNot(first);
        opensNot(second);
        opens(third);
    }

    @Test
    void fiveSecretsWorkAtATime() {
        var all = new ArrayList<>(List.of(first));
        for (int i = 0; i < 4; i++) {
            all.add(world.rotate(first, 600));
        }

        Expect.problem(409, "too_many_secrets", rotate(Bodies.overlap(600)));

        assertEquals(5, world.get(first.id()).get("secrets").size());
        all.forEach(this::opens);
        world.pass(Duration.ofSeconds(600));
        var next = world.rotate(first, 600);
        opens(all.getLast(), next);
        opensNot(first);
        assertEquals(2, world.get(first.id()).get("secrets").size());
    }

    @Test
    void aShorterOverlapMakesRoom() {
        for (int i = 0; i < 4; i++) {
            world.rotate(first, 600);
        }

        var last = world.rotate(first, 0);

        opens(last);
        opensNot(first);
    }

    @Test
    void aDisabledKeyIsRotatedAndStaysDisabled() {
        world.changed(first.id(), "{\"status\": \"DISABLED\"}");

        var second = world.rotate(first, 60);

        opensNot(second);
        world.changed(first.id(), "{\"status\": \"ACTIVE\"}");
        opens(first, second);
    }

    @Test
    void theReplayRotatesNothingAndHoldsNoSecret() {
        var request = admin(ROTATE_PARTNER_KEY, first.id()).header("idempotency-key", "once");
        var second = Issued.of(Expect.status(200, world.ask(request)));

        var again = Expect.status(200, world.ask(request));

        assertEquals("true", again.headers().get("Idempotency-Replayed"));
        assertFalse(again.json().has("api_secret"));
        assertEquals(2, world.get(first.id()).get("version").intValue());
        opens(first, second);
    }

    private FunctionAnswer rotate(String body) {
        return world.ask(admin(ROTATE_PARTNER_KEY, first.id()).json(body));
    }

    private void opens(Issued... keys) {
        for (var key : keys) {
            Expect.status(200, world.ask(key.branding()));
        }
    }

    private void opensNot(Issued key) {
        Expect.problem(401, "unauthenticated", world.ask(key.branding()));
    }
}
