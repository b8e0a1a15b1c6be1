package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class ClockRaceTest {
    private final HandClock real = new HandClock("2026-11-20T10:00:30Z");
    private final LocalClock clock = new LocalClock(real, Optional.empty());
    private final List<Instant> ticks = Collections.synchronizedList(new ArrayList<>());

    @Test
    void tickersAndAdvancesAtTheSameTimeTickEachMinuteOnceAndInOrder() throws Exception {
        clock.onMinute(ticks::add);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                threads.submit(
                        () ->
                                repeat(
                                        300,
                                        () -> {
                                            real.pass(Duration.ofSeconds(13));
                                            clock.tickDue();
                                        }));
                threads.submit(() -> repeat(50, () -> clock.advance(Duration.ofMinutes(7))));
            }
        }
        clock.tickDue();

        var first = Instant.parse("2026-11-20T10:01:00Z");
        var everyMinute =
                Stream.iterate(first, minute -> minute.plusSeconds(60))
                        .limit(ticks.size())
                        .toList();
        assertTrue(ticks.size() >= 4 * 50 * 7, "an advance alone makes that many");
        assertEquals(everyMinute, ticks);
    }

    @Test
    void aTickerTicksByItselfAndEndsWhenClosed() throws Exception {
        var ticked = new CountDownLatch(1);
        clock.onMinute(minute -> ticked.countDown());
        real.pass(Duration.ofSeconds(30));

        try (var ticker = new ClockTicker(clock)) {
            assertTrue(ticked.await(30, TimeUnit.SECONDS), ticker + " never ticked");
        }
    }

    private static void repeat(int times, Runnable action) {
        for (var i = 0; i < times; i++) {
            action.run();
        }
    }
}
