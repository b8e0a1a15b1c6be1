package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.clock.ClockMove.Moved;
import com.strategymarket.local.clock.ClockMove.Refused;
import com.strategymarket.local.data.DamagedDataException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class LocalClockTest {
    private final HandClock real = new HandClock("2026-11-20T10:00:30Z");
    private final LocalClock clock = new LocalClock(real, Optional.empty());
    private final List<Instant> ticks = new ArrayList<>();

    @Test
    void itRunsWithRealTime() {
        real.pass(Duration.ofSeconds(7));
        assertEquals(at("10:00:37"), clock.instant());
    }

    @Test
    void settingItJumpsForwardWithoutTicksAndItRunsOnFromThere() {
        clock.onMinute(ticks::add);

        assertEquals(new Moved(at("12:00:00")), clock.set(at("12:00:00")));
        real.pass(Duration.ofSeconds(5));
        clock.tickDue();

        assertEquals(at("12:00:05"), clock.instant());
        assertEquals(List.of(), ticks);
    }

    @Test
    void advancingTicksEachMinuteInOrderWhileTheClockReadsIt() {
        var readings = new ArrayList<Instant>();
        clock.onMinute(ticks::add);
        clock.onMinute(minute -> readings.add(clock.instant()));

        assertEquals(new Moved(at("10:03:00")), clock.advance(Duration.ofSeconds(150)));

        assertEquals(List.of(at("10:01:00"), at("10:02:00"), at("10:03:00")), ticks);
        assertEquals(ticks, readings);
        assertEquals(at("10:03:00"), clock.instant());
    }

    @Test
    void theClockStandsDuringATickHoweverLongItTakes() {
        clock.onMinute(
                minute -> {
                    real.pass(Duration.ofMinutes(3));
                    ticks.add(clock.instant());
                });

        clock.advance(Duration.ofMinutes(2));

        assertEquals(List.of(at("10:01:00"), at("10:02:00")), ticks);
        assertEquals(at("10:02:30"), clock.instant());
    }

    @Test
    void aDayHasAsManyTicksAsMinutes() {
        clock.onMinute(ticks::add);
        clock.move(ClockRequest.parse("{\"advance\": \"P1D\"}"));

        var everyMinute =
                IntStream.rangeClosed(1, 1440)
                        .mapToObj(minute -> at("10:00:00").plus(Duration.ofMinutes(minute)))
                        .toList();
        assertEquals(everyMinute, ticks);
    }

    @Test
    void advancingWithinAMinuteTicksNothing() {
        clock.onMinute(ticks::add);
        clock.advance(Duration.ofSeconds(29));
        assertEquals(List.of(), ticks);

        clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(at("10:01:00")), ticks);
    }

    @Test
    void realMinutesTickOnceEach() {
        clock.onMinute(ticks::add);
        clock.tickDue();
        real.pass(Duration.ofSeconds(30));
        clock.tickDue();
        clock.tickDue();
        real.pass(Duration.ofSeconds(59));
        clock.tickDue();
        assertEquals(List.of(at("10:01:00")), ticks);
    }

    @Test
    void minutesThatWereSleptThroughAreMadeUpForInOrder() {
        clock.onMinute(ticks::add);
        real.pass(Duration.ofMinutes(3));
        clock.tickDue();
        assertEquals(List.of(at("10:01:00"), at("10:02:00"), at("10:03:00")), ticks);
    }

    @Test
    void aMinuteThatIsDueWhenAnAdvanceBeginsTicksFirstAndTheClockDoesNotGoBackForIt() {
        var readings = new ArrayList<Instant>();
        clock.onMinute(ticks::add);
        clock.onMinute(minute -> readings.add(clock.instant()));
        real.pass(Duration.ofSeconds(31));

        clock.advance(Duration.ofMinutes(1));
        clock.tickDue();

        assertEquals(List.of(at("10:01:00"), at("10:02:00")), ticks);
        assertEquals(List.of(at("10:01:01"), at("10:02:00")), readings);
    }

    @Test
    void backIsRefusedAndChangesNothing() {
        var back = at("10:00:29");
        assertTrue(assertInstanceOf(Refused.class, clock.set(back)).reason().contains("forward"));
        assertInstanceOf(Refused.class, clock.advance(Duration.ofNanos(-1)));
        assertInstanceOf(Refused.class, clock.move(ClockRequest.parse("{\"advance\": \"P-1D\"}")));
        assertEquals(at("10:00:30"), clock.instant());
    }

    @Test
    void stayingIsMoving() {
        assertEquals(new Moved(at("10:00:30")), clock.set(at("10:00:30")));
        assertEquals(new Moved(at("10:00:30")), clock.advance(Duration.ZERO));
    }

    @Test
    void movesBeyondAnySenseAreRefused() {
        clock.onMinute(ticks::add);
        assertInstanceOf(Refused.class, clock.advance(Duration.ofDays(367)));
        assertInstanceOf(Refused.class, clock.advance(Duration.ofSeconds(Long.MAX_VALUE)));
        assertInstanceOf(
                Refused.class, clock.move(ClockRequest.parse("{\"advance\": \"P2147483647Y\"}")));
        assertInstanceOf(Refused.class, clock.set(Instant.MAX));
        assertEquals(List.of(), ticks);
        assertEquals(at("10:00:30"), clock.instant());
    }

    @Test
    void aTickThatFailsStopsNeitherTheOthersNorTheNext() {
        clock.onMinute(
                minute -> {
                    throw new IllegalStateException("meant to fail");
                });
        clock.onMinute(
                minute -> {
                    throw new AssertionError("meant to fail too");
                });
        clock.onMinute(ticks::add);

        assertInstanceOf(Moved.class, clock.advance(Duration.ofMinutes(2)));
        assertEquals(2, ticks.size());
    }

    @Test
    void aTickCannotMoveTheClockItself() {
        var answers = new ArrayList<ClockMove>();
        clock.onMinute(
                minute -> {
                    answers.add(clock.advance(Duration.ofHours(1)));
                    answers.add(clock.set(at("23:00:00")));
                    clock.tickDue();
                });

        clock.advance(Duration.ofMinutes(1));

        assertEquals(2, answers.size());
        answers.forEach(answer -> assertInstanceOf(Refused.class, answer));
        assertEquals(at("10:01:30"), clock.instant());
    }

    @Test
    void theOffsetSurvivesARestart(@TempDir Path folder) {
        new LocalClock(real, Optional.of(folder)).advance(Duration.ofDays(1));
        real.pass(Duration.ofMinutes(10));

        var restarted = new LocalClock(real, Optional.of(folder));
        restarted.onMinute(ticks::add);
        restarted.tickDue();

        assertEquals(at("10:10:30").plus(Duration.ofDays(1)), restarted.instant());
        assertEquals(List.of(), ticks, "the minutes while nothing ran are over");
    }

    @Test
    void aProcessThatEndsDuringAnAdvanceDoesNotTakeTheClockBack(@TempDir Path folder) {
        var first = new LocalClock(real, Optional.of(folder));
        var resumed = new ArrayList<Instant>();
        first.onMinute(
                minute -> {
                    // What another process would read if this one ended here and now.
                    resumed.add(new LocalClock(real, Optional.of(folder)).instant());
                });

        first.advance(Duration.ofMinutes(3));

        assertEquals(List.of(at("10:01:00"), at("10:02:00"), at("10:03:00")), resumed);
    }

    @Test
    void aDamagedFileIsSaidClearly(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("clock.json"), "{\"offset\":");
        var damage =
                assertThrows(
                        DamagedDataException.class,
                        () -> new LocalClock(real, Optional.of(folder)));
        assertTrue(damage.getMessage().contains("clock.json"));
        assertFalse(damage.getMessage().contains("Exception"));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }
}
