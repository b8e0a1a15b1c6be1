package com.strategymarket.domain.partner.visit;

import com.strategymarket.domain.partner.key.PartnerKey;

import java.time.Instant;

/**
 * Holds all instances together to the limits of a key. One look does it all: it takes the request's
 * token, counts the usage, notes the time and tells of a change to the key.
 */
public interface Limiter {

    Verdict take(Visit visit);

    /** Whether it would have to wait, as is known without a look. */
    boolean isKnownToBeExhausted(Visit visit);

    /**
     * Counts a request in the key's name that was turned away before it could take anything. A
     * count that cannot be written is no reason to fail.
     */
    void turnedAway(PartnerKey key, Instant now);
}
