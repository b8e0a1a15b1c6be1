package com.strategymarket.local.clock;

import com.strategymarket.local.clock.ClockMove.Refused;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where the clock may be moved to. */
final class ClockRules {
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration LONGEST_ADVANCE = Duration.ofDays(366);

    private ClockRules() {}

    static Optional<ClockMove> refusalToSet(Instant now, Instant target) {
        if (target.isBefore(now)) {
            return refused("The clock only goes forward, and it is " + now + " already.");
        }
        return target.isAfter(END) ? refused("The clock ends at " + END + ".") : Optional.empty();
    }

    static Optional<ClockMove> refusalToAdvance(Instant now, TimeSpan span) {
        try {
            var target = span.after(now);
            return refusalToSet(now, target).or(() -> tooLong(Duration.between(now, target)));
        } catch (DateTimeException | ArithmeticException e) {
            return refused("The clock cannot be moved that far.");
        }
    }

    private static Optional<ClockMove> tooLong(Duration advance) {
        return advance.compareTo(LONGEST_ADVANCE) > 0
                ? refused(
                        "An advance runs each minute's tick and is at most 366 days long; use set"
                                + " to jump.")
                : Optional.empty();
    }

    private static Optional<ClockMove> refused(String reason) {
        return Optional.of(new Refused(reason));
    }
}
