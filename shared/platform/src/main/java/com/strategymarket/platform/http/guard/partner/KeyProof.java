package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.credential.SecretHasher;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.telemetry.FanOut;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Finds the key that a visitor shows, and has the secret prove it. Whatever is wrong with it, the
 * answer is the same and takes as long: nobody learns whether a key exists.
 */
public final class KeyProof {

    private static final int LOCKS = 64;

    private final PartnerKeys keys;
    private final Limiter limiter;
    private final SecretHasher hasher;
    private final GuessGuard guard;
    private final KeyMemory memory;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    public KeyProof(
            PartnerKeys keys,
            Limiter limiter,
            SecretHasher hasher,
            GuessGuard guard,
            RandomGenerator random) {
        this.keys = keys;
        this.limiter = limiter;
        this.hasher = hasher;
        this.guard = guard;
        this.memory = new KeyMemory(random);
    }

    /** Without asking anyone: the key, if it was proven not long ago. */
    Optional<PartnerKey> recalled(Visitor visitor) {
        return memory.recall(visitor.credential(), visitor.now())
                .filter(key -> isOpen(key, visitor));
    }

    PartnerKey proven(Visitor visitor) {
        return recalled(visitor).orElseGet(() -> provenOnce(visitor));
    }

    void forget(PartnerKey key) {
        memory.forget(key);
    }

    /** Those who come with the same key at the same moment wait for the first one's proof. */
    private PartnerKey provenOnce(Visitor visitor) {
        var id = visitor.credential().key().id();
        synchronized (locks[Math.floorMod(id.hashCode(), LOCKS)]) {
            return recalled(visitor).orElseGet(() -> proveAnew(visitor));
        }
    }

    private PartnerKey proveAnew(Visitor visitor) {
        var shown = visitor.credential();
        guard.take(shown.key().id(), visitor.address());
        var found = keys.find(shown.key().id());
        var hash =
                found.filter(key -> isOpen(key, visitor))
                        .flatMap(key -> key.hashFor(shown.secret(), visitor.now()));
        if (hash.isEmpty()) {
            turnAway(found, visitor);
            throw Problem.of(ProblemCode.UNAUTHENTICATED).thrown();
        }
        if (!hasher.matches(shown.secret(), hash.get())) {
            limiter.turnedAway(found.get(), visitor.now());
            throw Problem.of(ProblemCode.UNAUTHENTICATED).thrown();
        }
        memory.remember(found.get(), shown.secret(), visitor.now());
        return found.get();
    }

    /**
     * It is counted beside the work that everyone has to wait for, so that the time does not tell
     * whether there is a key to count it for.
     */
    private void turnAway(Optional<PartnerKey> found, Visitor visitor) {
        FanOut.all(
                List.of(
                        Executors.callable(() -> hasher.spend(visitor.credential().secret())),
                        Executors.callable(
                                () ->
                                        found.ifPresent(
                                                key -> limiter.turnedAway(key, visitor.now())))));
    }

    private static boolean isOpen(PartnerKey key, Visitor visitor) {
        return key.isOpenTo(visitor.credential().key(), visitor.address(), visitor.now());
    }
}
