package com.strategymarket.domain.partner.limit;

import com.strategymarket.domain.rule.Range;

import java.time.Duration;
import java.util.Optional;

/** How often a key may be used. Both bandwidths hold at once. */
public record RateLimits(int perMinute, int perDay) {

    public static final RateLimits USUAL = new RateLimits(100, 10_000);

    /** The table writes one item a thousand times a second, and each request is a write of it. */
    public static final Range MINUTE = Range.whole(1, 60_000);

    public static final Range DAY = Range.whole(1, 86_400_000);

    public RateLimits {
        brokenDay(perMinute, perDay)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("the limit of a day " + clause);
                        });
    }

    /** What is wrong with the limit of a day beside that of a minute, as a clause, or nothing. */
    public static Optional<String> brokenDay(int perMinute, int perDay) {
        return perDay < perMinute
                ? Optional.of("must not be below requests_per_minute")
                : Optional.empty();
    }

    public Bandwidth minute() {
        return new Bandwidth("minute", perMinute, Duration.ofMinutes(1));
    }

    public Bandwidth day() {
        return new Bandwidth("day", perDay, Duration.ofDays(1));
    }
}
