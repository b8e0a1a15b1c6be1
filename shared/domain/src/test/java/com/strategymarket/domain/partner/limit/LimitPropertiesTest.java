package com.strategymarket.domain.partner.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The two bandwidths as they are reckoned with, whoever keeps them. */
class LimitPropertiesTest {

    private static final Instant START = Instant.parse("2026-11-20T03:50:00.123456789Z");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long DAY = Duration.ofDays(1).toNanos();

    @Provide
    Arbitrary<RateLimits> limits() {
        var minutes =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 60_000),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of(1, 7, 11, 13, 97, 101, 997, 7_919, 59_999, 60_000));
        return minutes.flatMap(
                minute ->
                        Arbitraries.integers()
                                .between(minute, (int) Math.min(86_400_000L, minute * 1_500L))
                                .map(day -> new RateLimits(minute, day)));
    }

    /** Whoever asks as often as can be, in steps that fit nothing. */
    @Property(tries = 300)
    void whoHammersGetsWhatIsAllowedAndNoMore(
            @ForAll("limits") RateLimits limits, @ForAll @LongRange(min = 0) long seed) {
        var random = new Random(seed);
        var step = step(limits);
        var standing = Standing.untouched(limits, START);
        long admitted = 0;
        long elapsed = 0;
        for (int asked = 0; asked < 20_000; asked++) {
            boolean refused = standing.isExhausted();
            if (!refused) {
                standing = standing.afterOne();
                admitted++;
            }
            assertAtMost(limits, elapsed, admitted);
            if (refused) {
                assertAtLeast(limits, elapsed - step, admitted);
            }
            var pause = random.nextLong(1, step);
            elapsed += pause;
            standing = later(standing, Duration.ofNanos(pause));
        }
    }

    /** From empty to the end of a day and further, by waiting just as long as one is told to. */
    @Property(tries = 300)
    void whoWaitsAsLongAsItSaysGetsThroughAndNotOneNanosecondSooner(
            @ForAll("limits") RateLimits limits, @ForAll @IntRange(max = 200) int more) {
        var standing = Standing.untouched(limits, START);
        int admitted = 0;
        while (!standing.isExhausted()) {
            standing = standing.afterOne();
            admitted++;
        }
        assertEquals(limits.perMinute(), admitted, "the day has at least as much");
        for (int i = 0; i < more; i++) {
            var wait = standing.untilOne();
            assertTrue(wait.isPositive());
            assertTrue(later(standing, wait.minusNanos(1)).isExhausted());
            standing = later(standing, wait);
            assertFalse(standing.isExhausted());
            assertEquals(Duration.ZERO, standing.untilOne());
            standing = standing.afterOne();
        }
    }

    @Property
    void aFullBucketHoldsExactlyItsQuota(@ForAll("limits") RateLimits limits) {
        for (var full : Standing.untouched(limits, START).levels()) {
            var now = Standing.nanos(START);
            var level = full;
            assertTrue(level.isFull(now));
            assertEquals(full.bandwidth().quota(), level.left(now));
            for (int taken = 1; taken <= Math.min(500, full.bandwidth().quota()); taken++) {
                assertFalse(level.isEmpty(now));
                level = level.afterOne(now);
                assertEquals(full.bandwidth().quota() - taken, level.left(now));
            }
            var span = full.bandwidth().span();
            var last = new Level(full.bandwidth(), now + span - full.bandwidth().interval());
            assertFalse(last.isEmpty(now));
            assertEquals(1, last.left(now));
            var empty = last.afterOne(now);
            assertTrue(empty.isEmpty(now));
            assertEquals(0, empty.left(now));
            assertEquals(Duration.ofNanos(span), empty.untilFull(now));
            assertTrue(empty.isFull(now + span));
            assertFalse(empty.isFull(now + span - 1));
        }
    }

    @Property
    void roundingTakesLessThanATenthOfAPerMille(@ForAll("limits") RateLimits limits) {
        for (var bandwidth : List.of(limits.minute(), limits.day())) {
            var period = bandwidth.period().toNanos();
            assertTrue(bandwidth.span() >= period, "never more than the rate");
            assertTrue(bandwidth.span() - period < bandwidth.quota());
            assertTrue(bandwidth.span() - period <= period / 10_000);
        }
    }

    @Property
    void whatIsLeftIsAsMuchAsCanBeTaken(
            @ForAll("limits") RateLimits limits, @ForAll @IntRange(max = 300) int taken) {
        var standing = Standing.untouched(limits, START);
        for (int i = 0; i < Math.min(taken, limits.perMinute()); i++) {
            standing = standing.afterOne();
        }
        var left = standing.minute().left(standing.now());
        for (int i = 0; i < Math.min(left, 400); i++) {
            assertFalse(standing.isExhausted());
            standing = standing.afterOne();
        }
        assertEquals(left <= 400, standing.exhaustedNames().contains("minute"), standing::toString);
    }

    /** What was used is used of the other limits, and what is left of them is let through. */
    @Property
    void underOtherLimitsAsManyRequestsAreUsed(
            @ForAll("limits") RateLimits limits,
            @ForAll("limits") RateLimits other,
            @ForAll @IntRange(max = 300) int asked,
            @ForAll @LongRange(max = 86_400_000_000_000L) long pause) {
        var used = Standing.untouched(limits, START);
        for (int i = 0; i < asked && !used.isExhausted(); i++) {
            used = used.afterOne();
        }
        var before = later(used, Duration.ofNanos(pause));
        var after = before.under(other);
        for (int i = 0; i < 2; i++) {
            var was = before.levels().get(i);
            var is = after.levels().get(i);
            long usedBefore = was.bandwidth().quota() - was.left(before.now());
            assertEquals(Math.max(0, is.bandwidth().quota() - usedBefore), is.left(after.now()));
        }
        assertEquals(before, before.under(limits));
        assertEquals(after, after.under(other));
    }

    /** A bucket of one saves nothing up: who comes late for its token has lost the time. */
    private static long step(RateLimits limits) {
        return Math.max(2, limits.minute().interval() / (limits.perMinute() == 1 ? 2_000 : 3));
    }

    private static void assertAtMost(RateLimits limits, long elapsed, long admitted) {
        assertTrue(admitted <= allowed(limits.perMinute(), MINUTE, elapsed), "minute");
        assertTrue(admitted <= allowed(limits.perDay(), DAY, elapsed), "day");
    }

    /** What is in whole numbers allowed: quota + rate × elapsed. */
    private static long allowed(int quota, long period, long elapsed) {
        return quota + Math.floorDiv(Math.multiplyExact(quota, elapsed), period);
    }

    private static void assertAtLeast(RateLimits limits, long elapsed, long admitted) {
        var allowed =
                Math.min(
                        allowed(limits.perMinute(), MINUTE, Math.max(0, elapsed)),
                        allowed(limits.perDay(), DAY, Math.max(0, elapsed)));
        assertTrue(admitted >= Math.floor(allowed * 0.999) - 1, () -> admitted + " of " + allowed);
    }

    private static Standing later(Standing standing, Duration pause) {
        return new Standing(
                standing.limits(),
                standing.minuteFullAt(),
                standing.dayFullAt(),
                standing.at().plus(pause));
    }
}
