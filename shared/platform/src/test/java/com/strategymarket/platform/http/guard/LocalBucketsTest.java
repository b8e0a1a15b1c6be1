package com.strategymarket.platform.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class LocalBucketsTest {

    private Instant now = Instant.parse("2026-11-20T03:50:00Z");

    private final LocalBuckets buckets = new LocalBuckets(6, () -> now);

    @Test
    void eachNameHasABucketOfItsOwn() {
        take(6, "one");
        take(6, "two");

        assertEquals(Optional.of(Duration.ofSeconds(10)), buckets.take("one"));
        assertEquals(Optional.of(Duration.ofSeconds(10)), buckets.take("two"));
    }

    @Test
    void whoWaitsAsLongAsItSaysIsLetThroughAndNotAMillisecondSooner() {
        take(6, "one");
        now = now.plusSeconds(4);
        var pause = buckets.take("one").orElseThrow();

        assertEquals(Duration.ofSeconds(6), pause);
        now = now.plus(pause).minusMillis(1);
        assertEquals(Optional.of(Duration.ofMillis(1)), buckets.take("one"));
        now = now.plusMillis(1);
        take(1, "one");
    }

    @Test
    void aFullOneHoldsNoMoreHoweverLongItWaits() {
        take(6, "one");
        now = now.plus(Duration.ofDays(1));
        take(6, "one");

        assertEquals(Optional.of(Duration.ofSeconds(10)), buckets.take("one"));
    }

    @Test
    void whoCameLongestAgoIsForgottenFirst() {
        take(6, "longest ago");
        take(6, "again and again");
        for (int other = 0; other < 9_999; other++) {
            buckets.take("other " + other);
            buckets.take("again and again");
        }

        take(1, "longest ago");
        assertEquals(Optional.of(Duration.ofSeconds(10)), buckets.take("again and again"));
    }

    private void take(int times, String name) {
        for (int i = 0; i < times; i++) {
            assertEquals(Optional.empty(), buckets.take(name));
        }
    }
}
