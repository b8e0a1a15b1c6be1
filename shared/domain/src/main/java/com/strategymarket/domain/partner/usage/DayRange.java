package com.strategymarket.domain.partner.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Some days in a row; both ends belong to it. Days are those of UTC. */
public record DayRange(LocalDate first, LocalDate last) {

    public static final int MOST_DAYS = 92;

    public DayRange {
        broken(first, last)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("the last day " + clause);
                        });
    }

    public static DayRange endingWith(LocalDate last, int days) {
        return new DayRange(last.minusDays(days - 1L), last);
    }

    public static DayRange monthOf(LocalDate day) {
        var month = YearMonth.from(day);
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    /** What is wrong with the last day beside the first, as a clause, or nothing. */
    public static Optional<String> broken(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Optional.of("must not lie before the first day");
        }
        return ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
                ? Optional.of("must make a range of at most " + MOST_DAYS + " days")
                : Optional.empty();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
