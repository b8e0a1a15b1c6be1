package com.strategymarket.domain.partner.key;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.SecretHash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that open a key, the newest first: after a rotation the one before works on for a
 * while.
 */
public record KeySecrets(List<KeySecret> all) {

    /** So many at a time; who rotates on and on within one overlap has another problem. */
    public static final int MOST = 5;

    /**
     * @param ending tells it apart from the others, see {@link ApiSecret#ending}
     * @param expiresAt when it works no more; the newest one has no end of its own
     */
    public record KeySecret(
            String ending, SecretHash hash, Instant createdAt, Optional<Instant> expiresAt) {

        boolean worksAt(Instant now) {
            return expiresAt.map(now::isBefore).orElse(true);
        }

        private KeySecret endingBy(Instant end) {
            var sooner = expiresAt.filter(end::isAfter).orElse(end);
            return new KeySecret(ending, hash, createdAt, Optional.of(sooner));
        }
    }

    public KeySecrets {
        all = List.copyOf(all);
    }

    static KeySecrets first(KeySecret secret) {
        return new KeySecrets(List.of(secret));
    }

    /** A new one; those before it work on until the overlap is over, or until their own end. */
    KeySecrets rotated(KeySecret newest, Duration overlap) {
        var end = newest.createdAt().plus(overlap);
        var secrets = new ArrayList<KeySecret>();
        secrets.add(newest);
        all.stream()
                .map(secret -> secret.endingBy(end))
                .filter(secret -> secret.worksAt(newest.createdAt()))
                .forEach(secrets::add);
        return new KeySecrets(secrets);
    }

    boolean isFull() {
        return all.size() > MOST;
    }

    /** The one that a secret can be, by its ending: whether it is the one, its hash tells. */
    Optional<KeySecret> candidate(ApiSecret secret, Instant now) {
        return all.stream()
                .filter(kept -> kept.ending().equals(secret.ending()) && kept.worksAt(now))
                .findFirst();
    }

    public List<KeySecret> workingAt(Instant now) {
        return all.stream().filter(secret -> secret.worksAt(now)).toList();
    }
}
