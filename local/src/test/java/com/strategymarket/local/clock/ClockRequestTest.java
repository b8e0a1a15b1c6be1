package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.clock.ClockRequest.AdvanceBy;
import com.strategymarket.local.clock.ClockRequest.SetTo;
import com.strategymarket.local.clock.ClockRequest.Unreadable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;

class ClockRequestTest {
    @Test
    void setNamesATime() {
        assertEquals(
                new SetTo(Instant.parse("2026-11-20T03:50:00Z")),
                ClockRequest.parse("{\"set\": \"2026-11-20T03:50:00Z\"}"));
    }

    @Test
    void advanceNamesASpanOfDatesOrOfTime() {
        assertEquals(
                new AdvanceBy(new TimeSpan(Period.ofMonths(1), Duration.ZERO)),
                ClockRequest.parse("{\"advance\": \"P1M\"}"));
        assertEquals(
                new AdvanceBy(TimeSpan.of(Duration.ofMinutes(5))),
                ClockRequest.parse("{\"advance\": \"PT5M\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"P1D\"",
                "{\"set\": 5}",
                "{\"advance\": null}",
                "{\"back\": \"P1D\"}",
                "{\"set\": \"2026-11-20T03:50:00Z\", \"advance\": \"P1D\"}",
                "{\"set\"",
            })
    void otherBodiesAreToldWhatIsExpected(String body) {
        var unreadable = assertInstanceOf(Unreadable.class, ClockRequest.parse(body));
        assertTrue(unreadable.reason().contains("advance"), unreadable.reason());
    }

    @Test
    void aTimeOrSpanThatIsNoneIsToldByName() {
        var time = assertInstanceOf(Unreadable.class, ClockRequest.parse("{\"set\": \"noon\"}"));
        var span =
                assertInstanceOf(Unreadable.class, ClockRequest.parse("{\"advance\": \"a day\"}"));
        assertTrue(time.reason().startsWith("set"));
        assertTrue(span.reason().startsWith("advance"));
    }
}
