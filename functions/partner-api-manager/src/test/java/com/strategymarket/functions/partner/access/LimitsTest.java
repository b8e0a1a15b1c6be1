package com.strategymarket.functions.partner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Duration;
import java.util.List;

/** How often a partner is let in, and what happens when nobody can tell. */
class LimitsTest {

    private final LivePartners world = new LivePartners();
    private final LiveFunction other = world.instance();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyAnswerTellsTheLimitsAndWhatIsLeft() {
        var key = world.create(Bodies.key("ZEBU", ""));

        var first = Expect.status(200, world.ask(key.branding()));
        told(first, "\"minute\";r=99;t=1, \"day\";r=9999;t=9");
        var second = Expect.status(200, other.ask(key.branding()));
        told(second, "\"minute\";r=98;t=2, \"day\";r=9998;t=18");
        var wrong = Expect.status(400, world.ask(key.branding().query("page=1")));
        told(wrong, "\"minute\";r=97;t=2, \"day\";r=9997;t=26");
        world.changed(key.id(), "{\"permissions\": [\"usage:read\"]}");
        var refused = Expect.status(403, world.ask(key.branding()));
        told(refused, "\"minute\";r=96;t=3, \"day\";r=9996;t=35");
        world.pass(Duration.ofHours(1));
        var later = Expect.status(200, world.ask(key.ownUsage()));
        told(later, "\"minute\";r=99;t=1, \"day\";r=9999;t=9");
    }

    private static void told(FunctionAnswer answer, String left) {
        assertEquals(
                "\"minute\";q=100;w=60, \"day\";q=10000;w=86400",
                answer.headers().get("RateLimit-Policy"));
        assertEquals(left, answer.headers().get("RateLimit"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000, minute, 60",
        "7, 1000, minute, 9",
        "10, 1000, minute, 6",
        "100, 1000, minute, 1",
        "10, 10, 'minute,day', 8640"
    })
    void whoWaitsAsLongAsToldIsLetIn(int minute, int day, String policies, int wait) {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(minute, day)));
        exhaust(key, minute);

        var refused = Expect.problem(429, "rate_limited", world.ask(key.branding()));

        assertEquals(Integer.toString(wait), refused.headers().get("Retry-After"));
        assertTrue(refused.json().get("type").stringValue().endsWith("/quota-exceeded"));
        assertEquals(
                List.of(policies.split(",")),
                refused.json()
                        .get("violated_policies")
                        .valueStream()
                        .map(policy -> policy.stringValue())
                        .toList());
        assertTrue(refused.headers().get("RateLimit").startsWith("\"minute\";r=0;t="));
        world.pass(Duration.ofSeconds(wait - 1L));
        Expect.status(429, other.ask(key.branding()));
        world.pass(Duration.ofSeconds(1));
        Expect.status(200, world.ask(key.branding()));
        Expect.status(429, world.ask(key.branding()));
    }

    private void exhaust(Issued key, int times) {
        for (int i = 0; i < times; i++) {
            Expect.status(200, (i % 2 == 0 ? world.function() : other).ask(key.branding()));
        }
    }

    @Test
    void whoIsKnownToHaveToWaitCostsNoCall() {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(5, 1000)));
        exhaust(key, 5);
        Expect.status(429, world.ask(key.branding()));
        Expect.status(429, other.ask(key.branding()));
        world.faulty().reset();

        for (int i = 0; i < 10; i++) {
            Expect.problem(429, "rate_limited", world.ask(key.branding()));
            Expect.problem(429, "rate_limited", other.ask(key.ownUsage()));
        }

        assertEquals(List.of(), world.faulty().calls());
        world.pass(Duration.ofSeconds(12));
        Expect.status(200, world.ask(key.branding()));
        world.pass(Duration.ofSeconds(12));
        Expect.status(200, other.ask(key.branding()));
        var day = world.usage(key.id(), "from=2026-11-20&to=2026-11-20").get(0);
        assertEquals(22, day.get("limited").intValue(), "written with the next visit");
        assertEquals(7, day.get("allowed").intValue());
    }

    @Test
    void keysHaveLimitsOfTheirOwn() {
        var first = world.create(Bodies.key("ZEBU", Bodies.limits(1, 10)));
        var second = world.create(Bodies.key("ZEBU", Bodies.limits(1, 10)));
        exhaust(first, 1);

        Expect.status(429, world.ask(first.branding()));
        Expect.status(200, world.ask(second.branding()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR_BEFORE", "TIME_OUT", "THROTTLED", "ANSWER_LOST"})
    void anOutageOfTheLimitsIsNoOutageOfTheProduct(Fault fault) {
        var key = world.create(Bodies.key("ZEBU", ""));
        Expect.status(200, world.ask(key.branding()));
        world.faulty().inject(Injection.ofAll(fault, UpdateItemRequest.class));

        for (int i = 0; i < 30; i++) {
            var let = Expect.status(200, world.ask(key.branding()));
            assertFalse(let.headers().containsKey("RateLimit"), "what is left is not known");
            assertTrue(let.headers().containsKey("RateLimit-Policy"));
        }

        var refused = Expect.problem(503, "unavailable", world.ask(key.branding()));
        assertTrue(refused.headers().containsKey("Retry-After"));
        var fallbacks = world.function().logged().lines().filter(LimitsTest::isFallback).count();
        assertEquals(31, fallbacks);
        world.pass(Duration.ofSeconds(2));
        assertFalse(
                Expect.status(200, world.ask(key.ownUsage())).json().has("left"),
                "one more a while later, who is not told what it cannot know");
    }

    private static boolean isFallback(String line) {
        return line.contains("\"LimiterFallbacks\":1");
    }

    @Test
    void anOutageOfTheLimitsOpensNothingThatIsNotProven() {
        var key = world.create(Bodies.key("ZEBU", ""));
        world.faulty().inject(Injection.ofAll(Fault.ERROR_BEFORE, UpdateItemRequest.class));

        Expect.status(200, world.ask(key.branding()));
        Expect.status(401, world.ask(Credentials.wrongSecret(key).branding()));
        Expect.status(401, world.ask(Credentials.unknown().branding()));
        Expect.status(401, world.ask(Credentials.asTest(key).branding()));
    }

    @Test
    void permissionsHoldThroughAnOutage() {
        var key = world.create(Bodies.LEAST);
        Expect.status(200, world.ask(key.branding()));
        world.faulty().inject(Injection.ofAll(Fault.ERROR_BEFORE, UpdateItemRequest.class));

        Expect.problem(403, "permission_missing", world.ask(key.ownUsage()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR_BEFORE", "TIME_OUT", "THROTTLED"})
    void whoIsNotKnownYetIsNeitherLetInNorRefusedByAnOutage(Fault fault) {
        var key = world.create(Bodies.key("ZEBU", ""));
        world.faulty().inject(Injection.fromThenOn(fault, 1));

        for (var shown : List.of(key, Credentials.wrongSecret(key), Credentials.unknown())) {
            Expect.problem(503, "unavailable", world.ask(shown.branding()));
        }

        world.faulty().reset();
        Expect.status(200, world.ask(key.branding()));
    }
}
