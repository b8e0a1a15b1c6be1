package com.strategymarket.domain.partner.limit;

import java.time.Duration;

/** So many requests in such a time: all at once, if none came for long, and evenly after that. */
public record Bandwidth(String name, int quota, Duration period) {

    /**
     * Nanoseconds after which one more request is let through. Rounded up, so that the rate is
     * never exceeded.
     */
    public long interval() {
        return Math.ceilDiv(period.toNanos(), quota);
    }

    /** How long an empty bucket takes to be full. A little longer than the period, if rounded. */
    public long span() {
        return interval() * quota;
    }
}
