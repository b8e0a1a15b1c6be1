package com.strategymarket.bench.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.embedded.EmbeddedTable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Both limiters are limiters, and all their calls are counted. */
class RingTest {

    private static final RateLimits LIMITS = new RateLimits(10, 1_000);
    private static final Instant START = Instant.parse("2026-11-20T04:00:00Z");

    private static EmbeddedTable table;
    private static Ring ring;

    @BeforeAll
    static void open() {
        table = EmbeddedTable.inMemory();
        ring = new Ring(table, LIMITS, START);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void bothLetThroughWhatTheLimitAllows() {
        var waves = Collections.nCopies(12, new Wave(START, List.of(0)));

        var result = ring.meet(waves, 1, Duration.ZERO);

        assertEquals(10, result.ours().admitted());
        assertEquals(10, result.peers().admitted());
        assertEquals(12, result.peers().offered());
    }

    @Test
    void onePeerReadsAndSwapsEachTime() {
        var result = ring.meet(List.of(wave(0, 1), wave(6, 1), wave(12, 1)), 1, Duration.ZERO);

        // Nothing is there at first, which it learns by a read of its own.
        assertEquals((3 + 2 + 2) / 3.0, result.peers().tripsPerAdmitted());
        assertEquals(1, result.ours().tripsPerAdmitted());
    }

    @Test
    void instancesOfAKindShareABucketAndKindsDoNot() {
        var result = ring.meet(List.of(wave(0, 8), wave(0, 8)), 8, Duration.ZERO);

        assertEquals(10, result.ours().admitted());
        assertEquals(10, result.peers().admitted());
    }

    @Test
    void swapsThatOthersForestalledAreCounted() {
        var result = ring.meet(List.of(wave(0, 8)), 8, Duration.ZERO);

        assertEquals(8, result.peers().admitted());
        assertTrue(result.peers().tripsPerAdmitted() >= 2);
    }

    private static Wave wave(long seconds, int instances) {
        return new Wave(START.plusSeconds(seconds), IntStream.range(0, instances).boxed().toList());
    }
}
