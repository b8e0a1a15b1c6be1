package com.strategymarket.testkit.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.telemetry.Cost;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** What it costs to count those who were turned away, and what becomes of it when it fails. */
class TurnedAwayTest {

    private final TablePartners world = new TablePartners();
    private final PartnerAdmin admin = new PartnerAdmin(world.keys());
    private final PartnerKey key = admin.add(PartnerSample.key(1, new RateLimits(60, 600)));
    private final Limiter alone = world.newLimiter();
    private Instant now = PartnerSample.NOW;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatWasToBeWrittenWithAVisitThatFailedIsWrittenWithTheNext() {
        alone.turnedAway(key, now);
        alone.turnedAway(key, now);
        world.faulty().inject(Injection.fromThenOn(Fault.ERROR_BEFORE, 1));
        alone.take(new Visit(key, "browseTemplates", true, now));
        world.faulty().reset();

        alone.take(new Visit(key, "browseTemplates", true, now));

        var bucket = world.items("PARTNER#ZEBU#live").getFirst();
        assertEquals("1", bucket.get("refused").n());
    }

    @Test
    void ofThoseWhoAreTurnedAwayOneInFiveSecondsIsACallOfOneUnit() {
        assertEquals(1, calls(() -> alone.turnedAway(key, now)));
        for (int i = 0; i < 100; i++) {
            assertEquals(0, calls(() -> alone.turnedAway(key, now)));
        }
        now = now.plusMillis(4_999);
        assertEquals(0, calls(() -> alone.turnedAway(key, now)));
        now = now.plusMillis(1);
        assertEquals(1.0, Cost.measured(() -> unitsOf(key)));
        assertEquals("103", world.items("PARTNER#ZEBU#live").getLast().get("refused").n());
    }

    private double unitsOf(PartnerKey refused) {
        alone.turnedAway(refused, now);
        return Cost.current().writeUnits();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_BEFORE", "TIME_OUT", "THROTTLED", "CONFLICT"})
    void whoIsTurnedAwayAndCannotBeCountedIsCountedLater(String fault) {
        world.faulty().inject(Injection.fromThenOn(Fault.valueOf(fault), 1));
        alone.turnedAway(key, now);
        alone.turnedAway(key, now.plusSeconds(5));
        world.faulty().reset();

        alone.turnedAway(key, now.plusSeconds(10));

        assertEquals("3", world.items("PARTNER#ZEBU#live").getLast().get("refused").n());
    }

    private static int calls(Runnable deed) {
        return Cost.measured(
                () -> {
                    deed.run();
                    return Cost.current().calls();
                });
    }
}
