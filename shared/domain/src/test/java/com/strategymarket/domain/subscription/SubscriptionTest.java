package com.strategymarket.domain.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.Cancelled.Reason;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class SubscriptionTest {

    private static final Period SECOND = Sample.alone("999").calendar().period(1);

    @Test
    void aFreeOneHasNothingThatCouldRunOut() {
        assertEquals(Optional.empty(), Active.since(Sample.free()).paid());
    }

    @Test
    void aPaidOneBeginsWithItsFirstPeriod() {
        var active = new PendingPayment(Sample.alone("999")).paid();

        var period = active.paid().orElseThrow().period();
        assertEquals(0, period.number());
        assertEquals("2027-01-31", period.start().toString());
        assertEquals("2027-02-28", period.end().toString());
    }

    @Test
    void whatIsNotPaidAtFirstNeverBegins() {
        var ended = new PendingPayment(Sample.alone("999")).declined(Sample.NOW);

        assertEquals(Reason.NOT_PAID, ended.reason());
    }

    @Test
    void pausingAndResumingKeepsWhatIsPaid() {
        var active = Active.since(Sample.alone("999"));

        assertEquals(active, active.paused().resumed());
        assertEquals(Status.PAUSED, active.paused().status());
    }

    @Test
    void anOverdueFeeIsAskedForAfterOneThreeAndSevenDays() {
        Subscription overdue = pastDue(false);
        for (int days : new int[] {1, 3, 7}) {
            var due = assertInstanceOf(PastDue.class, overdue);
            var next = due.dunning().nextTry().orElseThrow();
            assertEquals(Duration.ofDays(days), Duration.between(Sample.NOW, next));
            overdue = due.failedAgain(next);
        }

        var ended = assertInstanceOf(Cancelled.class, overdue);
        assertEquals(Reason.NOT_PAID, ended.reason());
        assertEquals(Sample.NOW.plus(Duration.ofDays(7)), ended.at());
    }

    @Test
    void paidAtLastItHasThePeriodThatWasOverdue() {
        var active = assertInstanceOf(Active.class, pastDue(false).paid());

        assertEquals(SECOND, active.paid().orElseThrow().period());
    }

    @Test
    void whatWasPausedDoesNotBeginToTradeByBeingPaid() {
        assertInstanceOf(Paused.class, pastDue(true).paid());
    }

    @Test
    void allButTheCancelledAreLive() {
        for (var status : Status.values()) {
            assertEquals(status != Status.CANCELLED, status.isLive());
        }
        assertTrue(pastDue(false).status().isLive());
        assertFalse(pastDue(false).cancelled(Sample.NOW, OpenPositions.LEAVE).status().isLive());
    }

    private static PastDue pastDue(boolean paused) {
        return new PastDue(
                Sample.alone("999"), SECOND, Dunning.begin(Sample.NOW), paused, Optional.empty());
    }
}
