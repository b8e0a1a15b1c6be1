package com.strategymarket.platform.http.guard.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The first one's look at the store lasts until all the others wait for it. */
    @Test
    @Timeout(20)
    void manyAtOnceCostOneProof() throws InterruptedException {
        var proven = Collections.synchronizedList(new ArrayList<PartnerKey>());
        var visitors =
                Stream.generate(() -> Thread.ofPlatform().unstarted(() -> proven.add(proven(pair))))
                        .limit(64)
                        .toList();
        house.keys.beforeRead(() -> awaitOthers(visitors));
        visitors.forEach(Thread::start);
        for (var visitor : visitors) {
            visitor.join();
        }

        assertEquals(64, proven.size());
        assertEquals(List.of(pair.key()), proven.stream().distinct().toList());
        assertEquals(1, house.hasher.matches());
        assertEquals(1, house.keys.reads());
        assertEquals(1, house.hasher.work());
    }

    private static void awaitOthers(List<Thread> visitors) {
        var idle = EnumSet.of(Thread.State.BLOCKED, Thread.State.TERMINATED);
        while (visitors.stream()
                .anyMatch(
                        each ->
                                each != Thread.currentThread()
                                        && !idle.contains(each.getState()))) {
            Thread.onSpinWait();
        }
    }

    /** The same answer and the same time: nobody learns whether a key exists. */
    @ParameterizedTest
    @EnumSource(WrongCredential.class)
    void whateverIsWrongIsOneRefusalAfterOneHashingOfWork(WrongCredential wrong) {
        var shown = wrong.in(house, pair);

        var problem = Refusal.of(() -> proven(shown));

        assertEquals(ProblemCode.UNAUTHENTICATED, problem.code());
        assertEquals(ProblemCode.UNAUTHENTICATED.meaning(), problem.detail());
        assertEquals(1, house.hasher.work());
        assertEquals(1, house.keys.reads());
        assertEquals(
                wrong == WrongCredential.UNKNOWN_KEY ? 0 : 1,
                house.limiter.turnedAway().size(),
                "counted where there is a key to count it for");
    }

    /** As the gate does when the limiter tells of a change. */
    @ParameterizedTest
    @EnumSource(WrongCredential.class)
    void whoWasProvenBeforeAChangeIsRefusedAfterIt(WrongCredential wrong) {
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
        house.change(pair.key(), WrongCredential.terms(Optional.of(end), List.of(range)));
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
    void whoGuessesElsewhereDoesNotKeepThePartnerOut() {
        for (int i = 0; i < 40; i++) {
            Refusal.of(() -> house.proof.proven(house.visitorFrom("198.51.100.66", guess())));
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
}
