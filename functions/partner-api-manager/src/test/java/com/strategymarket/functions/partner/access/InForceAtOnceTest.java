package com.strategymarket.functions.partner.access;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/** What is done to a key holds for its very next request, in every instance that knows it. */
class InForceAtOnceTest {

    private final LivePartners world = new LivePartners();
    private final LiveFunction other = world.instance();
    private Issued key;

    @BeforeEach
    void warm() {
        key = world.create(Bodies.key("ZEBU", ""));
        each(200, key);
        each(200, key);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<FunctionAnswer> each(int status, Issued shown) {
        return List.of(
                Expect.status(status, other.ask(shown.branding())),
                Expect.status(status, world.ask(shown.branding())));
    }

    @Test
    void revoked() {
        world.revoke(key.id());

        each(401, key);
        each(401, key);
    }

    @Test
    void disabledAndEnabledAgain() {
        world.changed(key.id(), "{\"status\": \"DISABLED\"}");
        each(401, key);

        world.changed(key.id(), "{\"status\": \"ACTIVE\"}");
        each(200, key);
    }

    @Test
    void permissionsNarrowed() {
        world.changed(key.id(), "{\"permissions\": [\"usage:read\"]}");

        each(403, key).forEach(answer -> Expect.problem(403, "permission_missing", answer));
        Expect.status(200, other.ask(key.ownUsage()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.2/32", "198.51.100.0/24", "2001:db8::/32"})
    void addressesNarrowed(String range) {
        world.changed(key.id(), "{\"allowed_cidrs\": [\"" + range + "\"]}");

        each(401, key);
    }

    @Test
    void addressesNarrowedToWhereItCallsFrom() {
        world.changed(key.id(), "{\"allowed_cidrs\": [\"192.0.2.1/32\"]}");

        each(200, key);
        Expect.status(401, other.ask(key.branding().from("192.0.2.2")));
        Expect.status(401, world.ask(key.branding().from("::ffff:c000:202")));
        Expect.status(200, world.ask(key.branding().from("::ffff:c000:201")));
    }

    @Test
    void itsEnd() {
        world.changed(key.id(), "{\"expires_at\": \"2026-11-20T03:51:00Z\"}");
        each(200, key);

        world.set("2026-11-20T03:50:59.999Z");
        each(200, key);
        world.set("2026-11-20T03:51:00Z");

        each(401, key);
    }

    @Test
    void theEndOfAnOverlap() {
        var second = world.rotate(key, 60);
        each(200, key);
        each(200, second);

        world.pass(Duration.ofSeconds(60));

        each(401, key);
        each(200, second);
    }

    @Test
    void anEarlierEndOfAnOverlap() {
        world.rotate(key, 600);
        each(200, key);

        var third = world.rotate(key, 0);

        each(401, key);
        each(200, third);
    }

    @Test
    void limitsLowered() {
        world.changed(key.id(), "{" + Bodies.limits(1, 1000) + "}");

        each(429, key).forEach(answer -> Expect.problem(429, "rate_limited", answer));
    }

    @Test
    void limitsRaised() {
        var small = world.create(Bodies.key("ANGEL", Bodies.limits(1, 1000)));
        Expect.status(200, world.ask(small.branding()));
        Expect.status(429, other.ask(small.branding()));

        world.changed(small.id(), "{" + Bodies.limits(60, 1000) + "}");
        world.pass(Duration.ofSeconds(5));

        each(200, small);
    }
}
