package com.strategymarket.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * An ISO 8601 span of calendar dates, of time, or of both: {@code P1M}, {@code PT5M}, {@code
 * P1DT2H}.
 */
public record TimeSpan(Period dates, Duration time) {
    public static TimeSpan of(Duration time) {
        return new TimeSpan(Period.ZERO, time);
    }

    public static Optional<TimeSpan> parse(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        try {
            // A sign before the P counts for both parts, which the JDK parses one at a time.
            return Optional.of(
                    upper.startsWith("-")
                            ? unsigned(upper.substring(1)).negated()
                            : unsigned(upper));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static TimeSpan unsigned(String text) {
        if (!text.startsWith("P")) {
            throw new DateTimeException("Not a span: " + text);
        }
        var start = text.indexOf('T');
        if (start < 0) {
            return new TimeSpan(Period.parse(text), Duration.ZERO);
        }
        var dates = text.substring(0, start);
        return new TimeSpan(
                dates.equals("P") ? Period.ZERO : Period.parse(dates),
                Duration.parse("P" + text.substring(start)));
    }

    private TimeSpan negated() {
        return new TimeSpan(dates.negated(), time.negated());
    }

    /** The moment that lies this span after another, by the calendar of UTC. */
    Instant after(Instant start) {
        return start.atZone(ZoneOffset.UTC).plus(dates).plus(time).toInstant();
    }
}
