package com.strategymarket.bench.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.partner.limit.Bandwidth;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

class ExactBucketTest {

    private static final Instant START = Instant.parse("2026-11-20T04:00:00Z");
    private static final Bandwidth TEN_A_MINUTE =
            new Bandwidth("minute", 10, Duration.ofMinutes(1));

    @Test
    void aFullOneLetsItsQuotaThroughAtOnce() {
        assertEquals(10, admitted(wave(0, 11)));
    }

    @Test
    void anEmptyOneGetsOneMoreEachInterval() {
        assertEquals(10, admitted(wave(0, 10), wave(5_999, 1)));
        assertEquals(11, admitted(wave(0, 10), wave(6_000, 1)));
    }

    @Test
    void partsOfATokenAreSaved() {
        assertEquals(11, admitted(wave(0, 10), wave(3_000, 1), wave(6_000, 1)));
    }

    @Test
    void aFullOneGetsNoFuller() {
        assertEquals(10, admitted(wave(3_600_000, 20)));
    }

    @Test
    void whatItCannotCountExactlyItDoesNotCount() {
        var odd = new Bandwidth("minute", 7_001, Duration.ofMinutes(1));

        assertThrows(IllegalArgumentException.class, () -> new ExactBucket(odd, START));
    }

    private static long admitted(Wave... waves) {
        return new ExactBucket(TEN_A_MINUTE, START).admitted(List.of(waves));
    }

    private static Wave wave(long milliseconds, int requests) {
        return new Wave(START.plusMillis(milliseconds), Collections.nCopies(requests, 0));
    }
}
