package com.strategymarket.local.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Optional;

class TimeSpanTest {
    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P1D,         2026-02-01T10:00:00Z",
        "P1W,         2026-02-07T10:00:00Z",
        "P1M,         2026-02-28T10:00:00Z",
        "P1Y2M3D,     2027-04-03T10:00:00Z",
        "PT5M,        2026-01-31T10:05:00Z",
        "PT0.25S,     2026-01-31T10:00:00.250Z",
        "P1DT2H,      2026-02-01T12:00:00Z",
        "P1MT30S,     2026-02-28T10:00:30Z",
        "p1dt2h,      2026-02-01T12:00:00Z",
        "PT0S,        2026-01-31T10:00:00Z",
        "-PT5M,       2026-01-31T09:55:00Z",
        "-P1DT2H,     2026-01-30T08:00:00Z",
        "P-1D,        2026-01-30T10:00:00Z",
    })
    void leadsToTheMomentThatTheCalendarSays(String text, Instant end) {
        assertEquals(Optional.of(end), TimeSpan.parse(text).map(span -> span.after(START)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "1D",
                "P1H",
                "PT1D",
                "P1.5M",
                "tomorrow",
                "P1D ",
                "T5M",
                "--P1D",
                "-",
                "P99999999999D"
            })
    void refusesWhatIsNoSpan(String text) {
        assertEquals(Optional.empty(), TimeSpan.parse(text));
    }
}
