package com.strategymarket.domain.partner.usage;

import com.strategymarket.domain.id.PartnerKeyId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a partner's keys were used on some days.
 *
 * @param days the tally of each key on each day on which it was used
 * @param lastUsed when each key was last let in, if it ever was
 */
public record KeyUsage(List<Day> days, Map<PartnerKeyId, Instant> lastUsed) {

    public KeyUsage {
        days = List.copyOf(days);
        lastUsed = Map.copyOf(lastUsed);
    }

    /** One key on one day. */
    public record Day(PartnerKeyId key, LocalDate date, Tally tally) {}

    public KeyUsage of(PartnerKeyId key) {
        return where(day -> day.key().equals(key));
    }

    public KeyUsage on(LocalDate date) {
        return where(day -> day.date().equals(date));
    }

    /** All of it together. */
    public Tally sum() {
        return days.stream().map(Day::tally).reduce(Tally.NONE, Tally::plus);
    }

    private KeyUsage where(Predicate<Day> wanted) {
        return new KeyUsage(days.stream().filter(wanted).toList(), lastUsed);
    }
}
