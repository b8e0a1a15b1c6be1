package com.strategymarket.domain.marketplace.basket;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** When a strategy enters and leaves the market, in its own zone. */
public record Schedule(List<Day> days, LocalTime entryTime, LocalTime exitTime, ZoneId timezone) {

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Kolkata");

    public Schedule {
        days = List.copyOf(EnumSet.copyOf(days));
        brokenExit(entryTime, exitTime)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("the exit " + clause);
                        });
    }

    public static Optional<String> brokenExit(LocalTime entryTime, LocalTime exitTime) {
        return exitTime.isAfter(entryTime)
                ? Optional.empty()
                : Optional.of("must be after entry_time");
    }

    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }
}
