package com.strategymarket.platform.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A secret that is read when it is first needed, so that no snapshot holds it, and again some
 * minutes later, so that a changed one needs no deployment.
 */
final class CachedSecret<T> implements Supplier<T> {

    static final Duration KEPT = Duration.ofMinutes(5);

    /** How soon a store that failed is asked again; until then what is known holds. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<T> read;
    private final InstantSource clock;
    private Optional<T> known = Optional.empty();
    private Instant until = Instant.MIN;

    CachedSecret(
            Secrets secrets, String reference, Function<String, T> parser, InstantSource clock) {
        this.read = () -> parser.apply(secrets.read(reference));
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        var now = clock.instant();
        if (known.isPresent() && now.isBefore(until)) {
            return known.get();
        }
        try {
            known = Optional.of(read.get());
            until = now.plus(KEPT);
        } catch (RuntimeException e) {
            if (known.isEmpty()) {
                throw e;
            }
            // Better signed with yesterday's key than not answered.
            until = now.plus(PATIENCE);
        }
        return known.get();
    }
}
