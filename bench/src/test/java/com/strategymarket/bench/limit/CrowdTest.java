package com.strategymarket.bench.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class CrowdTest {

    private static final Instant START = Instant.parse("2026-11-20T04:00:00Z");
    private static final Duration SPAN = Duration.ofMinutes(100);

    @Test
    void asManyComeAsTheLoadSays() {
        assertEquals(9_000, requests(new Crowd(8, false, 90)), 300);
        assertEquals(9_000, requests(new Crowd(8, true, 90)), 900);
    }

    @Test
    void theSameSeedIsTheSameCrowd() {
        var crowd = new Crowd(8, false, 90);

        assertEquals(waves(crowd, 1), waves(crowd, 1));
    }

    @Test
    void allComeWithinTheSpanAndInOrder() {
        var moments = waves(new Crowd(8, false, 90), 1).stream().map(Wave::at).toList();

        assertTrue(moments.getFirst().isAfter(START));
        assertTrue(moments.getLast().isBefore(START.plus(SPAN)));
        assertEquals(moments.stream().sorted().toList(), moments);
    }

    @Test
    void thoseTogetherAreAllOfThem() {
        var all = IntStream.range(0, 8).boxed().toList();

        assertTrue(
                waves(new Crowd(8, true, 90), 1).stream()
                        .allMatch(wave -> wave.instances().equals(all)));
    }

    @Test
    void thoseApartComeOneAtATimeAndFromEverywhere() {
        var seen = new HashSet<Integer>();
        for (var wave : waves(new Crowd(8, false, 90), 1)) {
            assertEquals(1, wave.instances().size());
            seen.addAll(wave.instances());
        }
        assertEquals(8, seen.size());
    }

    private static int requests(Crowd crowd) {
        return waves(crowd, 1).stream().mapToInt(wave -> wave.instances().size()).sum();
    }

    private static List<Wave> waves(Crowd crowd, long seed) {
        return crowd.waves(START, SPAN, new SplittableRandom(seed));
    }
}
