package com.strategymarket.testkit.partner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What limiters count while they let visits through or not. */
public abstract class CountingContract extends InAPartnerWorld {

    private static final Instant NOW = PartnerSample.NOW;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    @Test
    void eachVisitIsCountedByWhatBecameOfIt() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(3, 10)));
        var limiter = world.newLimiter();
        limiter.take(new Visit(key, "a", true, NOW));
        limiter.take(new Visit(key, "b", true, NOW));
        limiter.take(new Visit(key, "b", false, NOW));
        limiter.take(Instances.visit(key, NOW));
        limiter.take(Instances.visit(key, NOW));
        limiter.take(Instances.visit(key, NOW.plusSeconds(20)));

        var usage = usage(key);
        assertEquals(
                new Tally(3, 2, 1, 0, Map.of("a", 1L, "b", 1L, "browseTemplates", 1L)),
                usage.sum());
        assertEquals(Map.of(key.id(), NOW.plusSeconds(20)), usage.lastUsed());
    }

    @Test
    void whoWasTurnedAwayIsCountedWithTheNextVisit() {
        var key = admin.add(PartnerSample.key(1));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        instances.turnedAway(0, key);
        assertEquals(1, usage(key).sum().refused(), "the first one is written");
        instances.turnedAway(0, key);
        instances.turnedAway(0, key);
        assertEquals(1, usage(key).sum().refused());

        instances.admitted(0, key);
        assertEquals(3, usage(key).sum().refused());
        instances.admitted(0, key);
        assertEquals(3, usage(key).sum().refused(), "once");
    }

    /** Such a key has no visit that could write it. */
    @Test
    void whoComesWithAKeyThatIsClosedIsCountedEveryFiveSeconds() {
        var key = admin.add(PartnerSample.key(1));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        var limited = admin.change(key, PartnerSample.terms(new RateLimits(1, 1)));
        instances.admitted(0, limited);
        instances.take(0, limited);
        var revoked = admin.revoke(limited);
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 3; i++) {
                instances.turnedAway(0, revoked);
            }
            assertEquals(second < 5 ? 1 : 16, usage(key).sum().refused());
            instances.advance(Duration.ofSeconds(1));
        }

        instances.turnedAway(0, revoked);

        assertEquals(new Tally(1, 1, 31, 0, Map.of("browseTemplates", 1L)), usage(key).sum());
        assertEquals(Map.of(key.id(), NOW), usage(key).lastUsed());
    }

    /** Whatever day the key was used last on; what was left of a day before is not lost. */
    @Test
    void whoIsTurnedAwayIsCountedOnTheDayOnWhichItWas() {
        var key = admin.add(PartnerSample.key(1));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        instances.admitted(0, key);
        var disabled = admin.disable(key);
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i <= day; i++) {
                instances.turnedAway(0, disabled);
            }
            instances.advance(Duration.ofDays(1));
        }
        instances.turnedAway(0, disabled);
        instances.advance(Duration.ofSeconds(5));
        instances.turnedAway(0, disabled);
        var enabled = admin.save(disabled, disabled.changed(key.status(), key.terms(), NOW));
        instances.admitted(0, enabled);

        var usage = usage(key);
        for (int day = 0; day < 3; day++) {
            assertEquals(1 + day, usage.on(TODAY.plusDays(day)).sum().refused());
        }
        assertEquals(2, usage.on(TODAY.plusDays(3)).sum().refused());
        assertEquals(1, usage.on(TODAY).sum().allowed());
        assertEquals(1, usage.on(TODAY.plusDays(3)).sum().allowed());
    }

    /** The day of the bucket becomes a day by itself, which has been begun by then. */
    @Test
    void aDayWithBothIsAddedUpWhenItIsOver() {
        var key = admin.add(PartnerSample.key(1));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        instances.turnedAway(0, key);
        instances.turnedAway(0, key);
        instances.admitted(0, key);
        var running = usage(key);
        instances.advance(Duration.ofDays(1));
        instances.admitted(0, key);

        assertEquals(2, running.on(TODAY).sum().refused());
        assertEquals(running.on(TODAY).sum(), usage(key).on(TODAY).sum());
    }

    /** What could not be written is not lost: it waits for the visit after. */
    @Test
    void whatWasCountedOutlivesAVisitThatIsNotLetThrough() {
        var key = admin.add(PartnerSample.key(1));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        instances.turnedAway(0, key);
        instances.turnedAway(0, key);
        var changed = admin.change(key, PartnerSample.terms(RateLimits.USUAL));
        assertInstanceOf(Verdict.KeyChanged.class, instances.take(0, key));

        instances.admitted(0, changed);

        assertEquals(2, usage(key).sum().refused());
    }

    @Test
    void manyInstancesBeginADayOnce() {
        var limits = new RateLimits(60_000, 1_000_000);
        var key = admin.add(PartnerSample.key(1, limits));
        var midnight = TODAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var instances = Instances.of(world, 8, Duration.ZERO, midnight.minusSeconds(60));
        for (int day = 0; day < 3; day++) {
            for (int round = 0; round < 4; round++) {
                Together.run(64, number -> instances.admitted(number, key));
                instances.advance(Duration.ofSeconds(20));
            }
            instances.advance(Duration.ofDays(1).minusSeconds(80));
        }

        var usage = usage(key);
        for (int day = 0; day < 3; day++) {
            assertEquals(192, usage.on(TODAY.plusDays(day)).sum().allowed() - (day > 0 ? 64 : 0));
        }
        assertEquals(64, usage.on(TODAY.plusDays(3)).sum().allowed());
        assertEquals(3 * 4 * 64, usage.sum().allowed());
        assertEquals(Map.of("browseTemplates", 3 * 4 * 64L), usage.sum().byRoute());
    }

    @Test
    void clocksThatDifferAroundMidnightLoseNoVisit() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(60_000, 1_000_000)));
        var midnight = TODAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var instances = Instances.of(world, 8, Duration.ofSeconds(2), midnight.minusSeconds(3));
        for (int round = 0; round < 12; round++) {
            for (int number = 0; number < 16; number++) {
                instances.admitted(number, key);
            }
            instances.advance(Duration.ofMillis(500));
        }

        assertEquals(12 * 16, usage(key).sum().allowed());
    }

    @Test
    void aDayWithoutAVisitIsNotThere() {
        var key = admin.add(PartnerSample.key(1));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW.plus(Duration.ofDays(2)));
        instances.admitted(0, key);

        assertEquals(
                List.of(TODAY.plusDays(2)),
                usage(key).days().stream().map(KeyUsage.Day::date).toList());
    }

    private KeyUsage usage(PartnerKey key) {
        var range = new DayRange(TODAY.minusDays(1), TODAY.plusDays(30));
        return world.usages().of(key.holder().space(), range);
    }
}
