package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.problem.Problem;

import java.time.Instant;
import java.util.Optional;

/** A key that ends before it begins is a slip of the pen. */
final class Expiry {

    private Expiry() {}

    static void mustLieAhead(Optional<Instant> expiresAt, Instant now) {
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            throw Problem.invalid("expires_at", "must lie in the future").thrown();
        }
    }
}
