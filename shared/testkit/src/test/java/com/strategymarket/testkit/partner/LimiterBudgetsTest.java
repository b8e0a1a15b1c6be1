package com.strategymarket.testkit.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.telemetry.Cost;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

/** How many calls a visit takes, and what becomes of it when they fail. */
class LimiterBudgetsTest {

    private final TablePartners world = new TablePartners();
    private final PartnerAdmin admin = new PartnerAdmin(world.keys());
    private final PartnerKey key = admin.add(PartnerSample.key(1, new RateLimits(60, 600)));
    private final Limiter alone = world.newLimiter();
    private Instant now = PartnerSample.NOW;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aloneInSteadyUseAVisitIsOneCallAndOneUnit() {
        for (int i = 0; i < 40; i++) {
            admit(1, alone);
            now = now.plusMillis(1_700);
        }
        for (int i = 0; i < 40; i++) {
            admit(1, alone);
            now = now.plusMillis(300);
        }
    }

    @Test
    void aloneInBurstsAVisitIsOneCall() {
        for (int burst = 0; burst < 8; burst++) {
            for (int i = 0; i < 40; i++) {
                admit(1, alone);
            }
            now = now.plusSeconds(burst % 2 == 0 ? 60 : 45);
        }
    }

    @Test
    void aloneAfterALongSilenceAVisitIsOneCall() {
        for (int i = 0; i < 5; i++) {
            admit(1, alone);
            now = now.plus(Duration.ofHours(4));
            if (i == 4) {
                break;
            }
        }
    }

    /** The first visit of a day finds it out, begins the day and tries again. */
    @Test
    void theFirstVisitOfADayIsThreeCalls() {
        admit(1, alone);
        now = now.plus(Duration.ofDays(1));
        admit(3, alone);
        admit(1, alone);
    }

    @Test
    void aDayWithoutVisitsIsNotPutByItself() {
        now = now.plus(Duration.ofDays(1));
        admit(3, alone);

        assertEquals(1, world.items("PARTNER#ZEBU#live").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 59})
    void anInstanceThatKnowsNothingNeedsTwoAtMost(int taken) {
        for (int i = 0; i < taken; i++) {
            admit(1, alone);
        }
        var stranger = world.newLimiter();

        admit(taken == 0 ? 1 : 2, stranger);
        assertTrue(taken == 59 || calls(() -> stranger.take(visit())) == 1);
    }

    @Test
    void anInstanceThatKnowsNothingLearnsInOneCallThatNothingIsLeft() {
        exhaust();
        var stranger = world.newLimiter();

        assertEquals(1, calls(() -> assertExhausted(stranger)));
        assertEquals(0, calls(() -> assertExhausted(stranger)));
    }

    @Test
    void refusingWhoIsKnownToHaveNothingLeftIsNoCall() {
        exhaust();

        for (int i = 0; i < 100; i++) {
            assertEquals(0, calls(() -> assertExhausted(alone)));
        }
        now = now.plusMillis(999);
        assertEquals(0, calls(() -> assertExhausted(alone)));
        now = now.plusMillis(1);
        admit(1, alone);
    }

    /** The limits may have been raised meanwhile, so that the table is asked now and then. */
    @Test
    void whatWasSeenIsTrustedForFiveSeconds() {
        var slow = admin.add(PartnerSample.key(2, new RateLimits(1, 1)));
        alone.take(visit(slow));

        now = now.plusMillis(4_999);
        assertEquals(0, calls(() -> alone.take(visit(slow))));
        now = now.plusMillis(1);
        assertEquals(1, calls(() -> alone.take(visit(slow))));
        assertEquals(0, calls(() -> alone.take(visit(slow))));
    }

    @Test
    void noticingAChangeIsOneCall() {
        admit(1, alone);
        admin.disable(key);

        assertEquals(
                1, calls(() -> assertInstanceOf(Verdict.KeyChanged.class, alone.take(visit()))));
    }

    @Test
    void withTwoInstancesByTurnsAVisitIsOneCallOnceEachKnowsOfTheOther() {
        var other = world.newLimiter();
        for (int i = 0; i < 10; i++) {
            alone.take(visit());
            other.take(visit());
        }

        for (int i = 0; i < 10; i++) {
            admit(1, alone);
            admit(1, other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_BEFORE", "TIME_OUT", "THROTTLED", "ANSWER_LOST"})
    void aStoreThatFailsLeavesItUnknownAndIsUsedAgainWhenItIsBack(String fault) {
        admit(1, alone);
        world.faulty().inject(Injection.fromThenOn(Fault.valueOf(fault), 1));

        var unknown = assertInstanceOf(Verdict.Unknown.class, alone.take(visit()));
        assertEquals(ProblemCode.UNAVAILABLE, unknown.outage().problem().code());

        world.faulty().reset();
        assertInstanceOf(Verdict.Admitted.class, alone.take(visit()));
    }

    /** The day's beginning is a call of its own: it fails like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"ERROR_BEFORE", "TIME_OUT", "THROTTLED", "THROTTLED_WITHIN"})
    void aStoreThatFailsWhenADayIsToBeginLeavesItUnknown(String fault) {
        admit(1, alone);
        now = now.plus(Duration.ofDays(1));
        world.faulty().inject(Injection.fromThenOn(Fault.valueOf(fault), 2));

        assertInstanceOf(Verdict.Unknown.class, alone.take(visit()));
        world.faulty().reset();
        admit(3, alone);
    }

    /** Whether the key still opens anything is not known while someone changes it. */
    @Test
    void aBucketThatTransactionsHoldOpensNothing() {
        world.faulty().inject(Injection.fromThenOn(Fault.CONFLICT, 1));

        var thrown = assertThrows(ProblemException.class, () -> alone.take(visit()));

        assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
        assertTrue(thrown.problem().retryAfter().isPresent());
    }

    private void exhaust() {
        for (int i = 0; i < 60; i++) {
            admit(1, alone);
        }
    }

    private void assertExhausted(Limiter limiter) {
        assertInstanceOf(Verdict.Exhausted.class, limiter.take(visit()));
    }

    private void admit(int expectedCalls, Limiter limiter) {
        assertEquals(
                expectedCalls,
                calls(() -> assertInstanceOf(Verdict.Admitted.class, limiter.take(visit()))));
    }

    private static int calls(Runnable deed) {
        return Cost.measured(
                () -> {
                    deed.run();
                    return Cost.current().calls();
                });
    }

    private Visit visit() {
        return visit(key);
    }

    private Visit visit(PartnerKey visited) {
        return new Visit(visited, "browseTemplates", true, now);
    }
}
