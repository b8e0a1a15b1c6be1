package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.PartnerKey;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keys that were proven not long ago, by which secrets. It holds for the version of the key that
 * was proven; whether that still is the version, the limiter tells.
 */
final class KeyMemory {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Who has not called for longest is forgotten first. */
    private static final int MOST_KEYS = 1_000;

    private final SecretPrint prints;
    private final Map<PartnerKeyId, Proven> keys =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<PartnerKeyId, Proven> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    KeyMemory(RandomGenerator random) {
        this.prints = new SecretPrint(random);
    }

    /**
     * @param until when each print of a secret is forgotten
     */
    private record Proven(PartnerKey key, Map<String, Instant> until) {}

    synchronized Optional<PartnerKey> recall(PartnerCredential shown, Instant now) {
        return Optional.ofNullable(keys.get(shown.key().id()))
                .filter(proven -> isProof(proven, shown.secret(), now))
                .map(Proven::key);
    }

    /** A secret may have come to its end since it was proven. */
    private boolean isProof(Proven proven, ApiSecret secret, Instant now) {
        var until = proven.until().get(prints.of(secret));
        return until != null
                && now.isBefore(until)
                && proven.key().hashFor(secret, now).isPresent();
    }

    synchronized void remember(PartnerKey key, ApiSecret secret, Instant now) {
        var known = keys.get(key.id());
        var proven =
                known != null && known.key().version() == key.version()
                        ? known
                        : new Proven(key, new HashMap<>());
        proven.until().put(prints.of(secret), now.plus(KEPT));
        keys.put(key.id(), proven);
    }

    /** Unless a later version of it is known by now. */
    synchronized void forget(PartnerKey key) {
        keys.computeIfPresent(
                key.id(), (id, known) -> known.key().version() <= key.version() ? null : known);
    }
}
