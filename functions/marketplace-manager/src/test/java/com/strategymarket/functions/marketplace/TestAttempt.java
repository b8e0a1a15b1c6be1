package com.strategymarket.functions.marketplace;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.testkit.marketplace.Sample;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What a use case is called with, each time as a request of its own. */
public final class TestAttempt {

    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private TestAttempt() {}

    public static <T> Attempt<T> plain() {
        return by(Sample.ADMIN);
    }

    public static <T> Attempt<T> by(UserId admin) {
        return attempt(admin, Optional.empty(), Optional.empty());
    }

    public static <T> Attempt<T> expecting(Long... versions) {
        return attempt(Sample.ADMIN, Optional.of(Set.of(versions)), Optional.empty());
    }

    /** Its answer is kept under the key, and is the outcome as text. */
    public static <T> Attempt<T> keyed(String key) {
        return attempt(Sample.ADMIN, Optional.empty(), Optional.of(key));
    }

    private static <T> Attempt<T> attempt(
            UserId admin, Optional<Set<Long>> expected, Optional<String> key) {
        var caller = new Caller.Admin(admin);
        return new Attempt<>(
                caller,
                Sample.NOW,
                "request-" + REQUESTS.incrementAndGet(),
                expected,
                outcome -> key.map(kept -> receipt(caller, kept, outcome.toString())));
    }

    private static Receipt receipt(Caller caller, String key, String answer) {
        var expiresAt = Sample.NOW.plus(Duration.ofHours(24));
        return new Receipt(
                caller.scope(), "POST /x", key, "body", 201, Map.of(), answer, expiresAt);
    }
}
