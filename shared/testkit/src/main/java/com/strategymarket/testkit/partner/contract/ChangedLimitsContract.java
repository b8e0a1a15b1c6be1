package com.strategymarket.testkit.partner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

/**
 * What an admin does to the limits of a key in use: what is used stays used, and no more than it.
 */
public abstract class ChangedLimitsContract extends InAPartnerWorld {

    private static final Instant NOW = PartnerSample.NOW;

    /**
     * @param used of a day's limit, at once
     * @param more what is let through at once after the change
     */
    @ParameterizedTest
    @CsvSource({
        "100, 100, 1000, 900",
        "100, 40, 1000, 960",
        "100, 0, 1000, 1000",
        "1000, 500, 100, 0",
        "1000, 500, 600, 100",
        "1000, 99, 100, 1",
        "1000, 0, 100, 100",
        "1000, 500, 1000, 500",
        "997, 13, 1009, 996"
    })
    void ofTheNewLimitAsMuchIsLeftAsWasNotUsed(int before, int used, int after, int more) {
        var key = admin.add(PartnerSample.key(1, new RateLimits(before, before)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);
        for (int visit = 0; visit < used; visit++) {
            instances.admitted(visit, key);
        }

        var changed = limited(key, new RateLimits(after, after), NOW);

        assertEquals(more, instances.rush(changed));
    }

    /** The minute's limit and the day's, each by itself. */
    @ParameterizedTest
    @CsvSource({"10, 1000, 50, 1000, 40", "50, 100, 50, 60, 10", "50, 100, 20, 100, 0"})
    void eachOfTheTwoStandsByItself(int minute, int day, int newMinute, int newDay, int more) {
        var key = admin.add(PartnerSample.key(1, new RateLimits(minute, day)));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        long used = Math.min(minute, 40);
        for (int visit = 0; visit < used; visit++) {
            instances.admitted(0, key);
        }

        var changed = limited(key, new RateLimits(newMinute, newDay), NOW);

        assertEquals(more, instances.rush(changed));
        var standing = exhausted(instances, changed);
        assertEquals(newDay - used - more, standing.day().left(standing.now()));
    }

    /** Whoever used more than the new limit waits until the new limit has made up for one. */
    @Test
    void aLoweredLimitLeavesNothingAndComesBackAsItSays() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(60, 600)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);
        assertEquals(60, instances.rush(key));

        var lowered = limited(key, new RateLimits(6, 600), NOW);

        assertEquals(0, instances.rush(lowered));
        assertEquals(Duration.ofSeconds(10), exhausted(instances, lowered).untilOne());
        for (int wait = 0; wait < 5; wait++) {
            instances.advance(Duration.ofSeconds(10));
            assertEquals(1, instances.rush(lowered));
        }
    }

    /** What was made up for until the change is; from then on it is so at the new pace. */
    @ParameterizedTest
    @ValueSource(ints = {0, 30, 3_000})
    void untilTheChangeTheOldLimitsHoldWheneverItIsNoticed(int noticedAfter) {
        var key = admin.add(PartnerSample.key(1, new RateLimits(60, 24 * 60)));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        assertEquals(60, instances.rush(key));
        instances.advance(Duration.ofSeconds(30));

        var raised = limited(key, new RateLimits(90, 24 * 3_600), instances.now());
        instances.advance(Duration.ofSeconds(noticedAfter));

        var standing = instances.admitted(0, raised);
        assertEquals(
                Math.min(90, 90 - 30 + noticedAfter * 3 / 2) - 1,
                standing.minute().left(standing.now()));
        assertEquals(
                Math.min(86_400, 86_400 - 60 + noticedAfter) - 1,
                standing.day().left(standing.now()));
    }

    @Test
    void thereAndBackAgainLeavesWhatIsUsed() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(50, 50)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);
        for (int visit = 0; visit < 20; visit++) {
            instances.admitted(visit, key);
        }

        var raised = limited(key, new RateLimits(500, 500), NOW);
        instances.admitted(0, raised);
        var lowered = limited(raised, new RateLimits(30, 30), NOW);
        var unseen = limited(lowered, new RateLimits(40, 40), NOW);
        var back = limited(unseen, new RateLimits(50, 50), NOW);

        assertEquals(50 - 21, instances.rush(back));
    }

    /** An instance that saw the bucket empty has seen nothing of what is there now. */
    @Test
    void whoWasKnownToHaveNothingLeftIsNotHeldUpByThat() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(10, 10)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);
        instances.rush(key);
        assertTrue(instances.knowsExhausted(0, key));

        var lowered = limited(key, new RateLimits(5, 5), NOW);
        exhausted(instances, lowered);
        var raised = limited(lowered, new RateLimits(10, 10), NOW);

        assertFalse(instances.knowsExhausted(0, raised));
        assertEquals(5, instances.rush(raised));
    }

    /** It takes five seconds at most until an instance looks again. */
    @Test
    void anInstanceThatHasNotHeardOfTheChangeHearsOfItSoon() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(1, 1)));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        instances.rush(key);
        instances.advance(Duration.ofSeconds(3));
        exhausted(instances, key);

        limited(key, new RateLimits(100, 100), instances.now());

        instances.advance(Duration.ofSeconds(2));
        assertInstanceOf(Verdict.KeyChanged.class, instances.take(0, key));
    }

    private PartnerKey limited(PartnerKey before, RateLimits limits, Instant now) {
        var terms = PartnerSample.terms(limits);
        return admin.save(before, before.changed(before.status(), terms, now));
    }

    private static Standing exhausted(Instances instances, PartnerKey key) {
        return assertInstanceOf(Verdict.Exhausted.class, instances.take(0, key)).standing();
    }
}
