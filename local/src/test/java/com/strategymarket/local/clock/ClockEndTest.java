package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.clock.ClockMove.Moved;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ClockEndTest {
    private final HandClock real = new HandClock("2026-11-20T10:00:30Z");
    private final LocalClock clock = new LocalClock(real, Optional.empty());
    private final List<Instant> ticks = new ArrayList<>();

    @Test
    void theEndComesBetweenTwoTicksOfAnAdvanceWhichTellsHowFarItGot() {
        clock.onMinute(ticks::add);
        clock.onMinute(
                minute -> {
                    if (minute.equals(at("10:02:00"))) {
                        clock.end();
                    }
                });
        clock.onMinute(ticks::add);

        assertEquals(new Moved(at("10:02:00")), clock.advance(Duration.ofDays(366)));

        var both = List.of(at("10:01:00"), at("10:01:00"), at("10:02:00"), at("10:02:00"));
        assertEquals(both, ticks, "the last one is not cut short");
        real.pass(Duration.ofMinutes(5));
        assertEquals(at("10:07:00"), clock.instant());
    }

    @Test
    void nothingTicksAfterTheEnd() {
        clock.onMinute(ticks::add);
        clock.end();

        real.pass(Duration.ofMinutes(5));
        clock.tickDue();

        assertEquals(new Moved(at("10:05:30")), clock.advance(Duration.ofHours(1)));
        assertEquals(List.of(), ticks);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }
}
