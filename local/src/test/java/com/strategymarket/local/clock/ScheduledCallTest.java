package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Trigger;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ScheduledCallTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

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
        ScheduledCall.all((function, event) -> called.add(function))
                .forEach(call -> call.at(midnight));

        assertEquals(scheduled, called);
    }

    private static List<String> called(Duration every, int minutes) {
        var events = new ArrayList<String>();
        var call =
                new ScheduledCall(
                        new Trigger.Schedule(every),
                        event -> events.add(new String(event, StandardCharsets.UTF_8)));
        for (int minute = 0; minute < minutes; minute++) {
            call.at(NINE.plus(Duration.ofMinutes(minute)));
        }
        return events;
    }
}
