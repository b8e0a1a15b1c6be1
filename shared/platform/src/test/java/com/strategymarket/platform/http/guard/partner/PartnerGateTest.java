package com.strategymarket.platform.http.guard.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;
import com.strategymarket.platform.json.Json;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class PartnerGateTest {

    private static final ProblemException OUTAGE =
            new ProblemException(
                    Problem.of(ProblemCode.UNAVAILABLE).retryAfter(Duration.ofSeconds(1)),
                    new RuntimeException("throttled"));

    private final Gatehouse house = new Gatehouse();
    private final PartnerGate gate = house.gate();
    private final Pair pair = house.pair(Permission.MARKETPLACE_READ);

    @Test
    void whoIsProvenAndHasRoomAndMayIsLetIn() {
        var admission = admit(pair);

        admission.throwIfRefused();
        assertEquals(pair.key(), admission.key());
        assertEquals(99, admission.standing().orElseThrow().minute().left(nanos()));
        var visit = house.limiter.visits().getFirst();
        assertEquals("browseTemplates", visit.route());
        assertEquals(house.now(), visit.now());
        assertTrue(visit.permitted());
    }

    @Test
    void aKeyThatChangedIsProvenAnewAndItsNewTermsAreInForce() {
        admit(pair);
        var terms = Gatehouse.terms(new RateLimits(7, 70), Permission.MARKETPLACE_READ);
        var changed = house.change(pair.key(), terms);
        house.limiter.then(new Verdict.KeyChanged());

        var admission = admit(pair);

        assertEquals(changed, admission.key());
        assertEquals(new RateLimits(7, 70), admission.limits());
        assertEquals(2, house.keys.reads());
        assertEquals(Optional.of(changed), gate.expected(visitor(pair)));
    }

    @Test
    void aKeyThatWasRevokedIsRefusedByItsNextRequest() {
        admit(pair);
        house.keys.keep(pair.key().revoked(house.now()));
        house.limiter.then(new Verdict.KeyChanged());

        assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> admit(pair)));
        assertEquals(Optional.empty(), gate.expected(visitor(pair)));
    }

    @Test
    void aKeyThatNeverStopsChangingIsNotLetIn() {
        for (int i = 0; i < 4; i++) {
            house.limiter.then(new Verdict.KeyChanged());
        }

        var problem = Refusal.of(() -> admit(pair));

        assertEquals(ProblemCode.UNAVAILABLE, problem.code());
        assertTrue(problem.retryAfter().isPresent());
    }

    @Test
    void whoHasNothingLeftIsToldWhichLimitAndHowLong() {
        var limits = new RateLimits(60, 60);
        var empty = new Standing(limits, nanos() + 60_000_000_000L, 0, house.now());
        house.limiter.then(new Verdict.Exhausted(empty));

        var admission = admit(pair);
        var problem = assertThrows(ProblemException.class, admission::throwIfRefused).problem();

        assertEquals(ProblemCode.RATE_LIMITED, problem.code());
        assertEquals(List.of("minute"), problem.members().get("violated_policies"));
        assertEquals(Optional.of(Duration.ofSeconds(1)), problem.retryAfter());
        assertEquals(Optional.of(empty), admission.standing());
    }

    @Test
    void aMissingPermissionIsCountedAsRefused() {
        var poor = house.pair(Permission.USAGE_READ);

        var admission = admit(poor);

        assertFalse(house.limiter.visits().getFirst().permitted());
        assertEquals(ProblemCode.PERMISSION_MISSING, Refusal.codeOf(admission::throwIfRefused));
        assertTrue(admission.standing().isPresent());
        assertEquals(Optional.empty(), gate.expected(visitor(poor)));
    }

    /** An outage of a counter is no outage of the product, and an alarm tells of it. */
    @Test
    void whileLimitsCannotBeLookedAtAFewAreLetThroughAndTheRestIsTheOutage() {
        for (int i = 0; i < 32; i++) {
            house.limiter.then(new Verdict.Unknown(OUTAGE));
        }
        for (int i = 0; i < 30; i++) {
            var admission = admit(pair);
            admission.throwIfRefused();
            assertEquals(Optional.empty(), admission.standing());
        }

        assertSame(OUTAGE, assertThrows(ProblemException.class, () -> admit(pair)));
        house.advance(house.now().plusSeconds(2));
        admit(pair).throwIfRefused();
        assertEquals(32, metrics());
        assertTrue(house.logged().contains("throttled"));
        assertFalse(house.logged().contains(pair.secret().digits()));
    }

    @Test
    void theAllowanceIsOfEachKeyByItself() {
        var other = house.pair(Permission.MARKETPLACE_READ);
        for (int i = 0; i < 31; i++) {
            house.limiter.then(new Verdict.Unknown(OUTAGE));
        }
        for (int i = 0; i < 30; i++) {
            admit(pair);
        }

        admit(other).throwIfRefused();
    }

    @Test
    void anOutageOpensNothingThatTheKeyDoesNotPermit() {
        house.limiter.then(new Verdict.Unknown(OUTAGE));

        var admission = admit(house.pair(Permission.USAGE_READ));

        assertEquals(ProblemCode.PERMISSION_MISSING, Refusal.codeOf(admission::throwIfRefused));
    }

    @Test
    void anOutageOpensNothingToWhoIsNotProven() {
        house.keys.fail(true);

        assertEquals(ProblemCode.UNAVAILABLE, Refusal.codeOf(() -> admit(pair)));
        assertEquals(List.of(), house.limiter.visits());
        assertEquals(0, metrics());
    }

    @Test
    void whoIsExpectedIsToldWithoutAsking() {
        assertEquals(Optional.empty(), gate.expected(visitor(pair)), "who was never proven");
        admit(pair);

        assertEquals(Optional.of(pair.key()), gate.expected(visitor(pair)));
        assertEquals(1, house.keys.reads());
        assertEquals(1, house.limiter.visits().size());
        house.limiter.knowExhausted();
        assertEquals(Optional.empty(), gate.expected(visitor(pair)));
    }

    private long metrics() {
        return house.logged()
                .lines()
                .map(Json::parse)
                .filter(line -> line.has("LimiterFallbacks"))
                .filter(line -> line.get("LimiterFallbacks").intValue() == 1)
                .filter(line -> line.get("route").stringValue().equals("browseTemplates"))
                .count();
    }

    private Admission admit(Pair shown) {
        return gate.admit(visitor(shown));
    }

    private Visitor visitor(Pair shown) {
        return house.visitor(shown, Routes.BROWSE_TEMPLATES);
    }

    private long nanos() {
        return Standing.nanos(house.now());
    }
}
