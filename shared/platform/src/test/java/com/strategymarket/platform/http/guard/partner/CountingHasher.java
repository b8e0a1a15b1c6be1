package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.credential.SecretHasher;

import java.util.concurrent.atomic.AtomicInteger;

/** Hashes at once, and counts what would have been slow. */
final class CountingHasher implements SecretHasher {

    private final AtomicInteger matches = new AtomicInteger();
    private final AtomicInteger spends = new AtomicInteger();

    @Override
    public SecretHash hash(ApiSecret secret) {
        return new SecretHash("hash of " + secret.digits());
    }

    @Override
    public boolean matches(ApiSecret secret, SecretHash hash) {
        matches.incrementAndGet();
        return hash.equals(hash(secret));
    }

    @Override
    public void spend(ApiSecret secret) {
        spends.incrementAndGet();
    }

    int matches() {
        return matches.get();
    }

    /** All that cost time. */
    int work() {
        return matches.get() + spends.get();
    }
}
