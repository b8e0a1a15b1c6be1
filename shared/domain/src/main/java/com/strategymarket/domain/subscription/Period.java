package com.strategymarket.domain.subscription;

import java.time.LocalDate;

/**
 * What one fee pays for. Days are those of UTC.
 *
 * @param number 0 for the first
 * @param end the first day that it does not hold any more, and on which the next fee is due
 */
public record Period(int number, LocalDate start, LocalDate end) {}
