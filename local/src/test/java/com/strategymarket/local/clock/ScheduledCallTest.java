package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Trigger;
import com.strategymarket.local.events.DeadLetter;
import com.strategymarket.local.events.DeadLetters;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class ScheduledCallTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private final DeadLetters letters = new DeadLetters(Optional.empty());

    @Test
    void eachMinuteIsCalledForByItself() {
        assertEquals(
                List.of(
                        "{\"time\": \"2026-11-20T09:00:00Z\"}",
                        "{\"time\": \"2026-11-20T09:01:00Z\"}",
                        "{\"time\": \"2026-11-20T09:02:00Z\"}"),
                called(Duration.ofMinutes(1), 3));
    }

    @Test
    void theMomentsOfASlowerScheduleAreCountedFromMidnight() {
        assertEquals(
                List.of(
                        "{\"time\": \"2026-11-20T09:00:00Z\"}",
                        "{\"time\": \"2026-11-20T09:20:00Z\"}",
                        "{\"time\": \"2026-11-20T09:40:00Z\"}"),
                called(Duration.ofMinutes(20), 60));
        assertEquals(
                List.of("{\"time\": \"2026-11-20T12:00:00Z\"}"),
                called(Duration.ofHours(6), 9 * 60));
    }

    @Test
    void everyFunctionThatTheContractHasOnAScheduleIsCalled() {
        var scheduled =
                Arrays.stream(LambdaFunction.values())
                        .filter(f -> f.deployment().trigger() instanceof Trigger.Schedule)
                        .toList();
        var called = new ArrayList<LambdaFunction>();

        var midnight = Instant.parse("2026-11-21T00:00:00Z");
        ScheduledCall.all((function, event) -> called.add(function), letters)
                .forEach(call -> call.at(midnight));

        assertEquals(scheduled, called);
    }

    @Test
    void whatIsCalledHourlyOrRarerIsTriedThreeTimesAndThenLaidAside() {
        for (var every : List.of(Duration.ofHours(1), Duration.ofDays(1))) {
            var midnight = Instant.parse("2026-11-20T00:00:00Z").plus(every);
            var attempts = new AtomicInteger();

            failing(every, Integer.MAX_VALUE, attempts).at(midnight);

            assertEquals(3, attempts.get());
            var expected =
                    new DeadLetter(
                            "mender",
                            midnight.toString(),
                            "{\"time\": \"%s\"}".formatted(midnight),
                            "java.lang.IllegalStateException: meant to fail",
                            midnight);
            assertEquals(expected, letters.all().getLast());
        }
        assertEquals(2, letters.all().size());
    }

    @Test
    void whatSucceedsAtLastIsNotLaidAside() {
        var attempts = new AtomicInteger();

        failing(Duration.ofHours(1), 2, attempts).at(NINE);

        assertEquals(3, attempts.get());
        assertEquals(List.of(), letters.all());
    }

    @Test
    void aTickOfAMinuteIsNotTriedAgainForTheNextOneComesAnyway() {
        var attempts = new AtomicInteger();
        var call = failing(Duration.ofMinutes(1), 2, attempts);

        for (int minute = 0; minute < 3; minute++) {
            call.at(NINE.plus(Duration.ofMinutes(minute)));
        }

        assertEquals(3, attempts.get());
        assertEquals(
                List.of("2026-11-20T09:00:00Z", "2026-11-20T09:01:00Z"),
                letters.all().stream().map(DeadLetter::id).toList());
    }

    @Test
    void aFunctionThatCannotEvenBeLoadedIsLaidAsideToo() {
        var call =
                new ScheduledCall(
                        "mender",
                        new Trigger.Schedule(Duration.ofHours(1)),
                        event -> {
                            throw new NoClassDefFoundError("meant to fail");
                        },
                        letters);

        call.at(NINE);

        assertEquals(1, letters.all().size());
    }

    private ScheduledCall failing(Duration every, int times, AtomicInteger attempts) {
        return new ScheduledCall(
                "mender",
                new Trigger.Schedule(every),
                event -> {
                    if (attempts.incrementAndGet() <= times) {
                        throw new IllegalStateException("meant to fail");
                    }
                },
                letters);
    }

    private List<String> called(Duration every, int minutes) {
        var events = new ArrayList<String>();
        var call =
                new ScheduledCall(
                        "mender",
                        new Trigger.Schedule(every),
                        event -> events.add(new String(event, StandardCharsets.UTF_8)),
                        letters);
        for (int minute = 0; minute < minutes; minute++) {
            call.at(NINE.plus(Duration.ofMinutes(minute)));
        }
        return events;
    }
}
