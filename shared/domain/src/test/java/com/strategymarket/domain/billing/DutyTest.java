package com.strategymarket.domain.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Sample;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscription;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class DutyTest {

    @Test
    void nothingIsDoneBeforeItIsDue() {
        assertEquals(
                new Duty.Nothing(),
                Duty.of(Kept.of(Kept.active()), () -> Kept.SAME, Kept.DUE.minusMillis(1)));
    }

    @Test
    void theFirstFeeIsAskedForAtOnce() {
        var asked = ask(duty(Kept.of(Kept.pending()), Kept.SAME));

        assertEquals(Status.PENDING_PAYMENT, asked.status());
        assertEquals("0000-0", payment(asked));
    }

    @Test
    void theNextPeriodsFeeIsAskedForAtTheTermsThatHoldThen() {
        for (var state : List.of(Kept.active(), Kept.paused())) {
            var asked = ask(duty(Kept.of(state), Sample.paid("899")));

            assertEquals(state.status(), asked.status());
            assertEquals("0001-0", payment(asked));
            var request = asked.charge().orElseThrow().request(asked.agreement());
            assertEquals(Sample.rupees("899"), request.fee());
        }
    }

    @Test
    void anAgreedFeeIsUsedUpByBeingAskedFor() {
        var agreed = Kept.paid().agreeing(Sample.rupees("1099"));
        var state = new Subscription.Active(Kept.AGREED, Optional.of(agreed));

        var asked = ask(duty(Kept.of(state), Sample.paid("1099")));

        var paid = ((Subscription.Active) asked.state()).paid().orElseThrow();
        assertEquals(Optional.empty(), paid.agreedFee());
        assertEquals(Sample.rupees("1099"), asked.agreement().terms().monthlyFee().orElseThrow());
    }

    @Test
    void anOverdueFeeIsAskedForByAnotherPaymentEachTime() {
        var now = Kept.DUE.plus(Duration.ofDays(7));

        for (int failures = 1; failures <= 3; failures++) {
            var kept = Kept.of(Kept.pastDue(failures));
            assertEquals("0001-" + failures, payment(ask(Duty.of(kept, () -> Kept.SAME, now))));
        }
    }

    @Test
    void whatIsAskedForIsLookedAfterWhateverBecameOfTheSubscription() {
        for (var state :
                List.of(
                        Kept.active(),
                        Kept.paused(),
                        Kept.pastDue(1),
                        Kept.pending(),
                        Kept.cancelled())) {
            var kept = Kept.asking(state, 1);
            assertEquals(new Duty.Nothing(), duty(kept, Kept.SAME));

            var later = Kept.DUE.plus(Duration.ofMinutes(1));
            var look = Duty.of(kept, () -> Sample.paid("1"), later);

            var after = assertInstanceOf(Duty.Look.class, look).after();
            assertEquals(state, after.state());
            assertEquals(1, after.charge().orElseThrow().looks());
            assertEquals(payment(kept), payment(after));
        }
    }

    @Test
    void pausesBetweenLooksGrowUpToADay() {
        var charge = Charge.of(Kept.period(1), 0, Kept.DUE);
        for (var pause : List.of("PT1M", "PT5M", "PT15M", "PT1H", "PT6H", "PT24H", "PT24H")) {
            var next = charge.nextLook();
            assertEquals(Duration.parse(pause), Duration.between(charge.seen(), next));
            charge = charge.lookedAfter(next);
        }
    }

    @Test
    void aPartnersClientIsBookedWithoutAPayment() {
        var share = RevenueShare.withPartner(Percentage.of("30"));
        var agreement = Sample.throughPartner("999", share);
        var state =
                new Subscription.Active(
                        agreement, Optional.of(PaidTime.of(agreement.calendar().period(0))));

        var book = assertInstanceOf(Duty.Book.class, duty(Kept.of(state), Kept.SAME));

        assertEquals(1, book.fee().period().number());
        assertEquals(Sample.rupees("299.70"), book.fee().partnerShare());
        assertEquals(Optional.empty(), book.after().charge());
        assertEquals(
                agreement.calendar().period(1),
                ((Subscription.Active) book.after().state()).paid().orElseThrow().period());
    }

    @Test
    void whatBecomesFreeGoesOnAndIsNeverDueAgain() {
        var change = change(duty(Kept.of(Kept.paused()), new Pricing.Free()));

        assertEquals(Status.PAUSED, change.after().status());
        assertEquals(Optional.empty(), change.after().billingDue());
    }

    @Test
    void aRiseThatNobodyAgreedToEndsIt() {
        var change = change(duty(Kept.of(Kept.active()), Sample.paid("1099")));

        assertEquals(Status.CANCELLED, change.after().status());
        assertEquals("subscription.cancelled", change.event());
    }

    @Test
    void whoWantsToEndDoesSoWhileAPaymentIsUnderWayWhichIsStillLookedAfter() {
        var later = Kept.DUE.plus(Duration.ofMinutes(1));
        var kept = Kept.asking(Kept.ending(), 1);

        var ended = change(Duty.of(kept, () -> Kept.SAME, later)).after();

        assertEquals(Status.CANCELLED, ended.status());
        assertInstanceOf(Duty.Look.class, Duty.of(ended, () -> Kept.SAME, later));
    }

    private static Duty duty(KeptSubscription kept, Pricing asked) {
        return Duty.of(kept, () -> asked, Kept.DUE);
    }

    private static KeptSubscription ask(Duty duty) {
        return assertInstanceOf(Duty.Ask.class, duty).after();
    }

    private static Duty.Change change(Duty duty) {
        return assertInstanceOf(Duty.Change.class, duty);
    }

    private static String payment(KeptSubscription kept) {
        var id = kept.charge().orElseThrow().paymentId(kept.id());
        return id.substring(id.indexOf('-') + 1);
    }
}
