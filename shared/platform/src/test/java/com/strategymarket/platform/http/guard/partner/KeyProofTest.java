package com.strategymarket.platform.http.guard.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

class KeyProofTest {

    private final Gatehouse house = new Gatehouse();
    private final Pair pair = house.pair();

    @Test
    void aKeyIsProvenOnceAndThenRemembered() {
        for (int i = 0; i < 10; i++) {
            assertEquals(pair.key(), proven(pair));
        }

        assertEquals(1, house.hasher.work());
        assertEquals(1, house.keys.reads());
    }

    @Test
    void afterItsTimeItIsProvenAnew() {
        proven(pair);
        house.advance(house.now().plus(Duration.ofMinutes(10)));
        proven(pair);

        assertEquals(2, house.hasher.work());
        assertEquals(2, house.keys.reads());
    }

    @Test
    void manyAtOnceCostOneProof() throws Exception {
        var start = new CyclicBarrier(64);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                threads.submit(
                        () -> {
                            start.await();
                            return proven(pair);
                        });
            }
        }

        assertEquals(1, house.hasher.matches());
        assertEquals(1, house.keys.reads());
        assertEquals(pair.key(), proven(pair));
        assertEquals(1, house.hasher.work());
    }

    /** What may be wrong with a key and a secret that are each whole. */
    private enum Wrong {
        UNKNOWN_KEY,
        WRONG_SECRET,
        REVOKED,
        DISABLED,
        EXPIRED,
        WRONG_ADDRESS,
        OTHER_TEXT_OF_THE_SAME_ID,
        ENDED_SECRET;

        PartnerCredential in(Gatehouse house, Pair pair) {
            var key = pair.key();
            switch (this) {
                case REVOKED -> house.keys.keep(key.revoked(house.now()));
                case DISABLED ->
                        house.keys.keep(key.changed(KeyStatus.DISABLED, key.terms(), house.now()));
                case EXPIRED -> house.change(key, terms(Optional.of(house.now()), List.of()));
                case WRONG_ADDRESS -> {
                    var range = Cidr.parse("198.51.100.0/24").orElseThrow();
                    house.change(key, terms(Optional.empty(), List.of(range)));
                }
                case ENDED_SECRET -> house.keys.keep(rotated(house, key, Duration.ZERO));
                default -> {}
            }
            return shown(house, pair);
        }

        private PartnerCredential shown(Gatehouse house, Pair pair) {
            var key = pair.key().apiKey();
            return switch (this) {
                case UNKNOWN_KEY -> house.stranger().credential();
                case WRONG_SECRET -> new PartnerCredential(key, house.anotherSecret(pair.key()));
                case OTHER_TEXT_OF_THE_SAME_ID -> {
                    var other = new PartnerId("ANGEL");
                    var secret = ApiSecret.random(other, key.environment(), new Random(3));
                    var text = new ApiKey(other, key.environment(), key.id());
                    yield new PartnerCredential(text, secret);
                }
                default -> pair.credential();
            };
        }
    }

    /** The same answer and the same time: nobody learns whether a key exists. */
    @ParameterizedTest
    @EnumSource(Wrong.class)
    void whateverIsWrongIsOneRefusalAfterOneHashingOfWork(Wrong wrong) {
        var shown = wrong.in(house, pair);

        var problem = Refusal.of(() -> proven(shown));

        assertEquals(ProblemCode.UNAUTHENTICATED, problem.code());
        assertEquals(ProblemCode.UNAUTHENTICATED.meaning(), problem.detail());
        assertEquals(1, house.hasher.work());
        assertEquals(1, house.keys.reads());
        assertEquals(
                wrong == Wrong.UNKNOWN_KEY ? 0 : 1,
                house.limiter.turnedAway().size(),
                "counted where there is a key to count it for");
    }

    /** As the gate does when the limiter tells of a change. */
    @ParameterizedTest
    @EnumSource(Wrong.class)
    void whoWasProvenBeforeAChangeIsRefusedAfterIt(Wrong wrong) {
        proven(pair);
        var shown = wrong.in(house, pair);

        house.proof.forget(pair.key());

        assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> proven(shown)));
        assertEquals(2, house.hasher.work());
    }

    @Test
    void aRememberedKeyStillEndsAndIsStillBoundToItsAddresses() {
        var range = Cidr.parse("203.0.113.0/24").orElseThrow();
        var end = house.now().plusSeconds(60);
        house.change(pair.key(), terms(Optional.of(end), List.of(range)));
        proven(pair);

        var elsewhere =
                new Visitor(
                        pair.credential(),
                        "198.51.100.1",
                        Routes.BROWSE_TEMPLATES,
                        "request-1",
                        house.now());
        assertEquals(
                ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> house.proof.proven(elsewhere)));
        house.advance(end.minusNanos(1));
        proven(pair);
        house.advance(end);
        assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> proven(pair)));
    }

    @Test
    void bothSecretsOfARotationAreProvenEachByItself() {
        var second = house.anotherSecret(pair.key());
        var rotated =
                house.keys.keep(
                        pair.key()
                                .rotated(house.kept(second), Duration.ofSeconds(60))
                                .orElseThrow());
        var newer = new PartnerCredential(pair.key().apiKey(), second);

        assertEquals(rotated, proven(pair));
        assertEquals(rotated, proven(newer));
        assertEquals(rotated, proven(pair));
        assertEquals(2, house.hasher.work());
        house.advance(house.now().plusSeconds(60));
        assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> proven(pair)));
        assertEquals(rotated, proven(newer));
    }

    @Test
    void whoGuessesAtAKeyIsHeldBackBeforeAnyWork() {
        for (int i = 0; i < 30; i++) {
            assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> proven(guess())));
        }

        var problem = Refusal.of(() -> proven(guess()));

        assertEquals(ProblemCode.RATE_LIMITED, problem.code());
        assertEquals(List.of("authentication"), problem.members().get("violated_policies"));
        assertEquals(Optional.of(Duration.ofSeconds(2)), problem.retryAfter());
        assertEquals(30, house.hasher.work());
        assertEquals(30, house.keys.reads());
        house.advance(house.now().plusSeconds(2));
        assertEquals(pair.key(), proven(pair));
    }

    @Test
    void whoWasProvenIsNotHeldBackByGuesses() {
        proven(pair);
        for (int i = 0; i < 40; i++) {
            Refusal.of(() -> proven(guess()));
        }

        assertEquals(pair.key(), proven(pair));
    }

    @Test
    void whoTriesManyKeysIsHeldBackByAddress() {
        for (int i = 0; i < 120; i++) {
            var unknown = house.stranger().credential();
            assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> proven(unknown)));
        }
        var unknown = house.stranger().credential();

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> proven(unknown)));
        assertEquals(120, house.hasher.work());
    }

    @Test
    void anOutageIsAnOutageAndOpensNothing() {
        house.keys.fail(true);

        assertEquals(ProblemCode.UNAVAILABLE, Refusal.codeOf(() -> proven(pair)));
        assertTrue(house.proof.recalled(visitor(pair.credential())).isEmpty());
        house.keys.fail(false);
        assertEquals(pair.key(), proven(pair));
    }

    private PartnerCredential guess() {
        return new PartnerCredential(pair.key().apiKey(), house.anotherSecret(pair.key()));
    }

    private PartnerKey proven(Pair shown) {
        return proven(shown.credential());
    }

    private PartnerKey proven(PartnerCredential shown) {
        return house.proof.proven(visitor(shown));
    }

    private Visitor visitor(PartnerCredential shown) {
        return house.visitor(shown, Routes.BROWSE_TEMPLATES);
    }

    private static PartnerKey rotated(Gatehouse house, PartnerKey key, Duration overlap) {
        return key.rotated(house.kept(house.anotherSecret(key)), overlap).orElseThrow();
    }

    private static KeyTerms terms(Optional<Instant> expiresAt, List<Cidr> ranges) {
        var usual = Gatehouse.terms();
        return new KeyTerms(
                usual.partnerName(),
                usual.permissions(),
                usual.limits(),
                usual.share(),
                usual.branding(),
                true,
                ranges,
                expiresAt);
    }
}
