package com.strategymarket.bench.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.bench.limit.Contender.Taken;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class TrialTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    private final Map<Integer, Instant> clocks = new ConcurrentHashMap<>();

    @Test
    void onlyThoseOfTheWaveAreAsked() {
        new Trial(noting(4), Duration.ZERO).meet(new Wave(NOW, List.of(1, 3)));

        assertEquals(Map.of(1, NOW, 3, NOW), clocks);
    }

    @Test
    void clocksAreSpreadEvenlyAroundTheTrueTime() {
        new Trial(noting(3), Duration.ofSeconds(10)).meet(new Wave(NOW, List.of(0, 1, 2)));

        assertEquals(Map.of(0, NOW.minusSeconds(5), 1, NOW, 2, NOW.plusSeconds(5)), clocks);
    }

    @Test
    void whatIsAdmittedIsNotedByTheTrueTime() {
        var trial = new Trial(noting(2), Duration.ofSeconds(10));
        trial.meet(new Wave(NOW, List.of(0)));

        assertEquals(1, trial.tally().admitted());
    }

    @Test
    void thoseOfAWaveTakeSideBySide() {
        var all = new CountDownLatch(3);
        Contender waiting =
                now -> {
                    all.countDown();
                    awaitAll(all);
                    return new Taken(true, 1);
                };
        var trial = new Trial(List.of(waiting, waiting, waiting), Duration.ZERO);

        trial.meet(new Wave(NOW, List.of(0, 1, 2)));

        assertEquals(3, trial.tally().admitted());
    }

    @Test
    void aLimiterThatFailsFailsTheTrial() {
        var failure = new IllegalArgumentException("broken");
        Contender broken =
                now -> {
                    throw failure;
                };
        var trial = new Trial(List.of(broken), Duration.ZERO);

        var thrown =
                assertThrows(
                        IllegalStateException.class, () -> trial.meet(new Wave(NOW, List.of(0))));

        assertSame(failure, thrown.getCause());
    }

    private List<Contender> noting(int instances) {
        return IntStream.range(0, instances)
                .<Contender>mapToObj(
                        instance ->
                                now -> {
                                    clocks.put(instance, now);
                                    return new Taken(true, 1);
                                })
                .toList();
    }

    private static void awaitAll(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
