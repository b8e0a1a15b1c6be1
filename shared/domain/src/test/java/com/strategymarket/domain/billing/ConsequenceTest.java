package com.strategymarket.domain.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.payment.PaymentOutcome;
import com.strategymarket.domain.payment.PaymentOutcome.Declined;
import com.strategymarket.domain.payment.PaymentOutcome.NotAttempted;
import com.strategymarket.domain.payment.PaymentOutcome.Pending;
import com.strategymarket.domain.payment.PaymentOutcome.Succeeded;
import com.strategymarket.domain.payment.PaymentOutcome.Unknown;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.Sample;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Cancelled.Reason;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class ConsequenceTest {

    private static final PaymentOutcome DECLINED = new Declined("no money");

    @Test
    void aPaidFirstFeeBeginsTheFirstPeriod() {
        var paid = paid(Kept.asking(Kept.pending(), 0));

        assertEquals("subscription.activated", paid.event());
        assertEquals(Kept.active(), paid.after().state());
        assertEquals(0, paid.fee().period().number());
    }

    @Test
    void aPaidFeeBeginsItsPeriodAndNothingIsOpenAnyMore() {
        for (var state : List.of(Kept.active(), Kept.paused(), Kept.pastDue(2))) {
            var paid = paid(Kept.asking(state, 1));

            assertEquals("subscription.renewed", paid.event());
            assertEquals(1, paid.fee().period().number());
            assertEquals(Sample.rupees("999"), paid.fee().gross());
            assertEquals(Optional.empty(), paid.after().charge());
            assertEquals(
                    Kept.period(1).end(),
                    paid.after().billingDue().orElseThrow().atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    @Test
    void whatWasPausedStaysPausedWhateverBecomesOfItsFee() {
        assertEquals(Status.PAUSED, paid(Kept.asking(Kept.paused(), 1)).after().status());
        var overdue = (Subscription.PastDue) unpaid(Kept.asking(Kept.paused(), 1)).after().state();
        assertEquals(Status.PAUSED, overdue.paid().status());
    }

    @Test
    void whatWasAgreedToMeanwhileHoldsOn() {
        var agreed = Kept.paid().agreeing(Sample.rupees("1099"));
        var state = new Subscription.Active(Kept.AGREED, Optional.of(agreed));

        var after = (Subscription.Active) paid(Kept.asking(state, 1)).after().state();

        assertEquals(Optional.of(Sample.rupees("1099")), after.paid().orElseThrow().agreedFee());
    }

    /** The refused fee is another one: what was agreed to is for the period after it. */
    @Test
    void whatWasAgreedToMeanwhileHoldsOnAlsoThroughRefusals() {
        var agreed = Kept.paid().agreeing(Sample.rupees("1099"));
        var state = new Subscription.Active(Kept.AGREED, Optional.of(agreed));

        var refused = unpaid(Kept.asking(state, 1)).after().state();
        var again = unpaid(Kept.asking(refused, 1)).after().state();
        var paid = (Subscription.Active) paid(Kept.asking(again, 1)).after().state();

        assertEquals(Status.PAST_DUE, again.status());
        assertEquals(Optional.of(Sample.rupees("1099")), paid.paid().orElseThrow().agreedFee());
    }

    @Test
    void aRefusalEndsWhatWasToEndAnyway() {
        var unpaid = unpaid(Kept.asking(Kept.ending(), 1));
        var ended = assertInstanceOf(Subscription.Cancelled.class, unpaid.after().state());

        assertEquals("subscription.cancelled", unpaid.event());
        assertEquals(Reason.ASKED_FOR, ended.reason());
        assertEquals(OpenPositions.LEAVE, ended.positions());
    }

    @Test
    void aRefusalAfterTheEndIsNoSecondEnd() {
        var unpaid = unpaid(Kept.asking(Kept.cancelled(), 1));

        assertEquals("subscription.payment_failed", unpaid.event());
        assertEquals(Kept.cancelled(), unpaid.after().state());
    }

    @Test
    void aFeeThatPaysForNothingIsGivenBack() {
        for (var state : List.of(Kept.cancelled(), Kept.ending())) {
            var back =
                    assertInstanceOf(
                            Consequence.GiveBack.class, of(new Succeeded(), Kept.asking(state, 1)));

            assertEquals(Status.CANCELLED, back.after().status());
            assertEquals(Optional.empty(), back.after().billingDue());
        }
    }

    @Test
    void aDeclinedFirstFeeEndsIt() {
        var unpaid = unpaid(Kept.asking(Kept.pending(), 0));

        assertEquals("subscription.cancelled", unpaid.event());
        assertEquals(Status.CANCELLED, unpaid.after().status());
    }

    @Test
    void aDeclinedRenewalIsAskedForAgainADayLater() {
        var unpaid = unpaid(Kept.asking(Kept.active(), 1));

        assertEquals("subscription.payment_failed", unpaid.event());
        assertEquals(Status.PAST_DUE, unpaid.after().status());
        assertEquals(Optional.of(Kept.DUE.plus(Duration.ofDays(1))), unpaid.after().billingDue());
    }

    @Test
    void theFourthRefusalIsTheLast() {
        assertEquals(Status.PAST_DUE, unpaid(Kept.asking(Kept.pastDue(2), 1)).after().status());
        var last = unpaid(Kept.asking(Kept.pastDue(3), 1));

        assertEquals(Status.CANCELLED, last.after().status());
        assertEquals("subscription.cancelled", last.event());
    }

    @Test
    void whatIsNotKnownChangesNothing() {
        for (var state : Kept.all()) {
            for (var outcome : List.of(new Pending(), new Unknown())) {
                assertEquals(new Consequence.Open(), of(outcome, Kept.asking(state, 1)));
            }
        }
    }

    @Test
    void whatNobodyWasAskedForIsAskedForOnlyWhileItIsWanted() {
        for (var state : Kept.all()) {
            var expected =
                    state.status().isLive() ? new Consequence.AskAgain() : new Consequence.Open();
            assertEquals(expected, of(new NotAttempted(), Kept.asking(state, 1)));
        }
    }

    @Test
    void whatIsNotWantedIsForgottenWhenNoRequestCanBeOnItsWayAnyMore() {
        var kept = Kept.asking(Kept.cancelled(), 0);
        int looks = 0;
        while (of(new NotAttempted(), kept) instanceof Consequence.Open) {
            var charge = kept.charge().orElseThrow();
            kept = kept.asking(kept.state(), charge.lookedAfter(charge.nextLook()));
            looks++;
        }

        assertEquals(6, looks);
        var seen = kept.charge().orElseThrow().seen();
        assertEquals("PT31H21M", Duration.between(Kept.DUE, seen).toString());
    }

    private static Consequence of(PaymentOutcome outcome, KeptSubscription kept) {
        return Consequence.of(outcome, kept, Kept.DUE);
    }

    private static Consequence.Paid paid(KeptSubscription kept) {
        return assertInstanceOf(Consequence.Paid.class, of(new Succeeded(), kept));
    }

    private static Consequence.Unpaid unpaid(KeptSubscription kept) {
        return assertInstanceOf(Consequence.Unpaid.class, of(DECLINED, kept));
    }
}
