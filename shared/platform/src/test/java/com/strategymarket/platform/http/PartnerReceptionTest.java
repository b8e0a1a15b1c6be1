package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.guard.partner.Gatehouse;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One request of a partner, answered beside the check or after it. */
class PartnerReceptionTest extends AskingPartner {

    @Test
    void whoIsNotKnownYetIsCheckedFirst() {
        house.nextVerdict(
                visit -> {
                    assertEquals(List.of(), answered);
                    return admitted(visit);
                });

        assertEquals("ok", get(this::ok).body());
        assertEquals(List.of(pair.key()), answered);
    }

    /** The check waits until the answer is there: it can, since they run side by side. */
    @Test
    void whatChangesNothingIsAnsweredBesideTheCheck() {
        get(this::ok);
        var there = new CountDownLatch(1);
        house.nextVerdict(
                visit -> {
                    await(there);
                    return admitted(visit);
                });

        var reply =
                get(
                        entrant -> {
                            there.countDown();
                            return ok(entrant);
                        });

        assertEquals("ok", reply.body());
        assertEquals(2, answered.size());
    }

    @Test
    void whatChangesSomethingIsNeverDoneBeforeTheCheck() {
        get(this::ok);
        answered.clear();
        house.nextVerdict(
                visit -> {
                    assertEquals(List.of(), answered);
                    return admitted(visit);
                });

        serve(POST, this::ok);

        assertEquals(List.of(pair.key()), answered);
    }

    @Test
    void whatChangesSomethingIsNotDoneForWhoIsRefused() {
        get(this::ok);
        answered.clear();
        house.nextVerdict(AskingPartner::exhausted);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> serve(POST, this::ok)));
        assertEquals(List.of(), answered);
    }

    @Test
    void theAnswerToWhoIsRefusedIsThrownAway() {
        get(this::ok);
        house.nextVerdict(AskingPartner::exhausted);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> get(this::ok)));
        assertEquals("\"minute\";r=0;t=60, \"day\";r=10000;t=0", courtesy.get("RateLimit"));
    }

    @Test
    void aFailureOfTheAnswerToWhoIsRefusedIsThrownAwayAsWell() {
        get(this::ok);
        house.nextVerdict(AskingPartner::exhausted);

        assertEquals(
                ProblemCode.RATE_LIMITED,
                Refusal.codeOf(() -> get(refusing(ProblemCode.TEMPLATE_NOT_FOUND))));
    }

    @Test
    void afterAChangeItIsAnsweredAgainForWhatTheKeyIsNow() {
        get(this::ok);
        answered.clear();
        var changed = house.change(pair.key(), Gatehouse.terms(new RateLimits(7, 70), READ));
        house.nextVerdict(visit -> new Verdict.KeyChanged());

        assertEquals("ok", get(this::ok).body());

        assertTrue(List.of(changed, pair.key()).containsAll(answered));
        assertSame(changed, answered.getLast());
        assertTrue(courtesy.get("RateLimit-Policy").startsWith("\"minute\";q=7;"));
    }

    @Test
    void afterAChangeThatTakesThePermissionAwayNothingIsAnswered() {
        get(this::ok);
        house.change(pair.key(), Gatehouse.terms(Permission.USAGE_READ));
        house.nextVerdict(visit -> new Verdict.KeyChanged());

        assertEquals(ProblemCode.PERMISSION_MISSING, Refusal.codeOf(() -> get(this::ok)));
    }

    @Test
    void forWhoIsKnownToHaveNothingLeftNothingIsRun() {
        get(this::ok);
        answered.clear();
        house.knowExhausted();
        house.nextVerdict(AskingPartner::exhausted);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> get(this::ok)));
        assertEquals(List.of(), answered);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
