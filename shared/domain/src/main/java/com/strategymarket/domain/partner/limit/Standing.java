package com.strategymarket.domain.partner.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How much of its limits a key has used at a moment. */
public record Standing(RateLimits limits, long minuteFullAt, long dayFullAt, Instant at) {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** Nothing is used. */
    public static Standing untouched(RateLimits limits, Instant at) {
        return new Standing(limits, 0, 0, at);
    }

    public static long nanos(Instant moment) {
        return moment.getEpochSecond() * NANOS + moment.getNano();
    }

    public long now() {
        return nanos(at);
    }

    public Level minute() {
        return new Level(limits.minute(), minuteFullAt);
    }

    public Level day() {
        return new Level(limits.day(), dayFullAt);
    }

    public List<Level> levels() {
        return List.of(minute(), day());
    }

    public Standing afterOne() {
        return new Standing(
                limits, minute().afterOne(now()).fullAt(), day().afterOne(now()).fullAt(), at);
    }

    /** What is used stays used when other limits hold, from this moment on. */
    public Standing under(RateLimits other) {
        return new Standing(
                other,
                minute().under(other.minute(), now()).fullAt(),
                day().under(other.day(), now()).fullAt(),
                at);
    }

    public boolean isExhausted() {
        return exhausted().findAny().isPresent();
    }

    public List<String> exhaustedNames() {
        return exhausted().map(level -> level.bandwidth().name()).toList();
    }

    /** When the next request will be let through, if nobody else comes before. */
    public Duration untilOne() {
        return levels().stream()
                .map(level -> level.untilOne(now()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Level> exhausted() {
        return levels().stream().filter(level -> level.isEmpty(now()));
    }
}
