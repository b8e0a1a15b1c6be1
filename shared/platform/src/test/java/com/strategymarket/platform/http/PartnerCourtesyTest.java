package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a partner and its handler are told of the limits. */
class PartnerCourtesyTest extends AskingPartner {

    @Test
    void whatIsLeftIsKnownToTheHandlerEitherWay() {
        for (int i = 0; i < 2; i++) {
            var standing = new ArrayList<Optional<Standing>>();
            get(
                    entrant -> {
                        standing.add(entrant.standing().get());
                        return ok(entrant);
                    });
            assertEquals(99, left(standing.getFirst().orElseThrow()));
        }
    }

    @Test
    void aHandlerThatWaitsForWhatIsLeftDoesNotWaitForEver() {
        get(this::ok);
        house.nextVerdict(AskingPartner::exhausted);
        Function<Entrant, Reply> waiting =
                entrant -> {
                    entrant.standing().get();
                    return ok(entrant);
                };
        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> get(waiting)));

        house.nextVerdict(
                visit -> {
                    throw new IllegalStateException("broken");
                });
        assertThrows(IllegalStateException.class, () -> get(waiting));
    }

    @Test
    void whileTheStoreFailsWhatIsLeftIsNotKnown() {
        get(this::ok);
        courtesy.clear();
        var outage = Problem.of(ProblemCode.UNAVAILABLE).thrown();
        house.nextVerdict(visit -> new Verdict.Unknown(outage));
        var standing = new ArrayList<Optional<Standing>>();

        get(
                entrant -> {
                    standing.add(entrant.standing().get());
                    return ok(entrant);
                });

        assertEquals(List.of(Optional.empty()), standing);
        assertEquals(Set.of("RateLimit-Policy"), courtesy.keySet());
    }

    /** Whatever the answer is, beside the check or after it. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"INVALID_REQUEST", "TEMPLATE_NOT_FOUND", "INTERNAL_ERROR", "UNAVAILABLE"})
    void everyAnswerTellsOfTheLimits(ProblemCode code) {
        for (int i = 0; i < 2; i++) {
            courtesy.clear();
            assertEquals(code, Refusal.codeOf(() -> get(refusing(code))));
            assertEquals("\"minute\";r=99;t=1, \"day\";r=9999;t=9", courtesy.get("RateLimit"));
            assertTrue(courtesy.containsKey("RateLimit-Policy"));
        }
    }

    @Test
    void anUnexpectedFailureTellsOfTheLimitsAndIsThrownAsItIs() {
        for (int i = 0; i < 2; i++) {
            courtesy.clear();
            var bug = new NullPointerException();
            var thrown =
                    assertThrows(
                            NullPointerException.class,
                            () ->
                                    get(
                                            entrant -> {
                                                throw bug;
                                            }));
            assertSame(bug, thrown);
            assertEquals(2, courtesy.size());
        }
    }

    @Test
    void aMissingPermissionTellsOfTheLimits() {
        var poor = house.pair(Permission.USAGE_READ);

        assertEquals(
                ProblemCode.PERMISSION_MISSING,
                Refusal.codeOf(() -> serve(poor, Routes.BROWSE_TEMPLATES, this::ok)));
        assertEquals(List.of(), answered);
        assertEquals(2, courtesy.size());
    }

    @Test
    void whoProvesNothingIsToldNothing() {
        var other = house.pair(READ);
        var mixed = new Pair(pair.key(), other.secret());

        assertEquals(
                ProblemCode.UNAUTHENTICATED,
                Refusal.codeOf(() -> serve(mixed, Routes.BROWSE_TEMPLATES, this::ok)));
        assertTrue(courtesy.isEmpty());
        assertFalse(answered.contains(pair.key()));
    }

    private static long left(Standing standing) {
        return standing.minute().left(standing.now());
    }
}
