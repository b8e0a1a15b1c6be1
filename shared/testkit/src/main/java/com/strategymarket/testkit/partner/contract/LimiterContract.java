package com.strategymarket.testkit.partner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The limits of a key, held by all instances of all functions together. */
public abstract class LimiterContract extends InAPartnerWorld {

    private static final Instant NOW = PartnerSample.NOW;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    /** An interval of 100 ms, asked twice in each. */
    private static final RateLimits TEN_A_SECOND = new RateLimits(600, 100_000);

    private static final Duration STEP = Duration.ofMillis(50);
    private static final int STEPS = 400;

    @ParameterizedTest
    @CsvSource({"1, 0", "8, 0", "8, 2"})
    void howeverManyHammerTheyGetWhatIsAllowedAndNoMore(int count, int secondsOff) {
        var clockError = Duration.ofSeconds(secondsOff);
        var key = admin.add(PartnerSample.key(1, TEN_A_SECOND));
        var instances = Instances.of(world, count, clockError, NOW);
        long admitted = instances.rush(key);
        assertAllowed(admitted, Duration.ZERO, clockError);
        for (int step = 1; step <= STEPS; step++) {
            instances.advance(STEP);
            admitted += instances.rush(key);
            assertAllowed(admitted, STEP.multipliedBy(step), clockError);
        }
    }

    /** Clocks that differ can give what comes in the time between them, and nothing beyond. */
    private static void assertAllowed(long admitted, Duration elapsed, Duration clockError) {
        long due = elapsed.toMillis() / 100;
        long between = clockError.multipliedBy(2).toMillis() / 100;
        long least = (long) Math.floor((600 + due) * 0.999);
        assertTrue(admitted <= 600 + due + between, () -> admitted + " after " + elapsed);
        assertTrue(admitted >= least, () -> admitted + " after " + elapsed);
    }

    @Test
    void theDayIsALimitOfItsOwn() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(5, 8)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);

        assertEquals(5, instances.rush(key));
        instances.advance(Duration.ofMinutes(1));
        assertEquals(3, instances.rush(key));
        var exhausted = exhausted(instances, key);

        assertEquals(List.of("day"), exhausted.standing().exhaustedNames());
        assertTrue(exhausted.standing().untilOne().compareTo(Duration.ofHours(2)) > 0);
        instances.advance(exhausted.standing().untilOne());
        assertEquals(1, instances.rush(key));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 11", "13, 100", "997, 86400"})
    void whoWaitsAsLongAsItSaysIsLetThroughAndNotOneNanosecondSooner(int minute, int day) {
        var key = admin.add(PartnerSample.key(1, new RateLimits(minute, day)));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        assertEquals(minute, instances.rush(key));

        for (int i = 0; i < 5; i++) {
            var wait = exhausted(instances, key).standing().untilOne();
            instances.advance(wait.minusNanos(1));
            exhausted(instances, key);
            instances.advance(Duration.ofNanos(1));
            instances.admitted(0, key);
        }
    }

    @Test
    void whatIsLeftIsToldWithEachVisit() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(3, 10)));
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);
        var now = instances.now();

        for (int left = 2; left >= 0; left--) {
            var standing = instances.admitted(0, key);
            assertEquals(key.terms().limits(), standing.limits());
            assertEquals(now, standing.at());
            assertEquals(left, standing.minute().left(standing.now()));
            assertEquals(7 + left, standing.day().left(standing.now()));
        }
    }

    @Test
    void whoIsKnownToHaveNothingLeftIsRefusedByThat() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(2, 10)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);
        assertFalse(instances.knowsExhausted(0, key));
        instances.admitted(0, key);
        assertFalse(instances.knowsExhausted(0, key));
        instances.admitted(0, key);

        assertTrue(instances.knowsExhausted(0, key));
        assertFalse(instances.knowsExhausted(1, key), "which has seen nothing");
        exhausted(instances, key);
        instances.advance(Duration.ofSeconds(30));
        assertFalse(instances.knowsExhausted(0, key));
    }

    @Test
    void aChangeToTheKeyIsNoticedByTheNextVisitEverywhereAndTakesNothing() {
        var key = admin.add(PartnerSample.key(1, new RateLimits(50, 100)));
        var instances = Instances.of(world, 3, Duration.ZERO, NOW);
        IntStream.range(0, 3).forEach(number -> instances.admitted(number, key));

        var disabled = admin.disable(key);
        for (int again = 0; again < 2; again++) {
            for (int number = 0; number < 3; number++) {
                assertInstanceOf(Verdict.KeyChanged.class, instances.take(number, key));
            }
        }

        var standing = instances.admitted(0, disabled);
        assertEquals(50 - 4, standing.minute().left(standing.now()));
        assertEquals(4, usage(key).sum().allowed());
    }

    @Test
    void aKeyThatIsNotThereIsChanged() {
        var instances = Instances.of(world, 1, Duration.ZERO, NOW);

        assertInstanceOf(Verdict.KeyChanged.class, instances.take(0, PartnerSample.key(1)));
    }

    @Test
    void keysHaveLimitsOfTheirOwn() {
        var one = admin.add(PartnerSample.key(1, new RateLimits(3, 3)));
        var other = admin.add(PartnerSample.key(2, new RateLimits(4, 4)));
        var instances = Instances.of(world, 2, Duration.ZERO, NOW);

        assertEquals(3, instances.rush(one));
        assertEquals(4, instances.rush(other));
    }

    private static Verdict.Exhausted exhausted(Instances instances, PartnerKey key) {
        return assertInstanceOf(Verdict.Exhausted.class, instances.take(0, key));
    }

    private KeyUsage usage(PartnerKey key) {
        var range = new DayRange(TODAY.minusDays(1), TODAY.plusDays(30));
        return world.usages().of(key.holder().space(), range);
    }
}
