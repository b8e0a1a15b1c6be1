package com.strategymarket.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often a fee is asked for again: one, three and seven days after it was first not paid. After
 * that nobody is asked any more.
 *
 * @param since when it was first not paid; later by as much as it was asked for too late
 * @param failures how often it was asked for in vain, the first time included
 */
public record Dunning(Instant since, int failures) {

    private static final List<Duration> LADDER =
            List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    private static final Duration MUCH_TOO_LATE = Duration.ofDays(1);

    public static Dunning begin(Instant now) {
        return new Dunning(now, 1);
    }

    /** Once more in vain. Whoever is asked days too late is not asked the next time at once. */
    public Dunning again(Instant now) {
        var late = nextTry().map(planned -> Duration.between(planned, now)).orElse(Duration.ZERO);
        var from = late.compareTo(MUCH_TOO_LATE) < 0 ? since : since.plus(late);
        return new Dunning(from, failures + 1);
    }

    /** Empty when it has been asked for often enough. */
    public Optional<Instant> nextTry() {
        return failures <= LADDER.size()
                ? Optional.of(since.plus(LADDER.get(failures - 1)))
                : Optional.empty();
    }
}
