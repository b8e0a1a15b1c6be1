package com.strategymarket.domain.subscription;

import java.time.LocalDate;

/**
 * When fees are due: on the same day each month, or on the month's last where that day is missing.
 * Each is counted from the first day of all, so that a short month does not make the later ones
 * creep: 31 January, 28 February, 31 March.
 */
public record BillingCalendar(LocalDate first) {

    public Period period(int number) {
        return new Period(number, first.plusMonths(number), first.plusMonths(number + 1L));
    }
}
