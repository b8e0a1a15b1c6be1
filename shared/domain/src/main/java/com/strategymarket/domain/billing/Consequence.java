package com.strategymarket.domain.billing;

import com.strategymarket.domain.payment.PaymentOutcome;
import com.strategymarket.domain.payment.PaymentOutcome.Declined;
import com.strategymarket.domain.payment.PaymentOutcome.NotAttempted;
import com.strategymarket.domain.payment.PaymentOutcome.Pending;
import com.strategymarket.domain.payment.PaymentOutcome.Succeeded;
import com.strategymarket.domain.payment.PaymentOutcome.Unknown;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.Dunning;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;

import java.time.Instant;
import java.util.Optional;

/** What follows from what became of a payment. */
sealed interface Consequence {

    /** It is not known yet: it is looked after again. */
    record Open() implements Consequence {}

    /** Nobody was asked, and it is still wanted: the same payment is asked for. */
    record AskAgain() implements Consequence {}

    /** It is paid, and stands in the ledger. */
    record Paid(LedgerEntry fee, KeptSubscription after, String event) implements Consequence {}

    /** It is paid, and there is nothing any more that it pays for: it is given back. */
    record GiveBack(LedgerEntry fee, KeptSubscription after) implements Consequence {}

    /** It is not paid. */
    record Unpaid(KeptSubscription after, String event) implements Consequence {}

    /**
     * @param kept with the fee that was asked for
     */
    static Consequence of(PaymentOutcome outcome, KeptSubscription kept, Instant now) {
        var charge = kept.charge().orElseThrow();
        return switch (outcome) {
            case Succeeded _ -> paid(kept, charge, now);
            case Declined _ -> declined(kept, charge, now);
            case Pending _, Unknown _ -> new Open();
            case NotAttempted _ -> notAttempted(kept, charge);
        };
    }

    private static Consequence paid(KeptSubscription kept, Charge charge, Instant now) {
        var agreement = kept.agreement();
        var amount = charge.request(agreement).fee();
        var fee = LedgerEntry.fee(agreement, charge.period(), amount, now);
        return switch (kept.state()) {
            case PendingPayment pending ->
                    new Paid(fee, kept.settled(pending.paid()), BillingEvents.ACTIVATED);
            case PastDue overdue ->
                    new Paid(fee, kept.settled(overdue.paid()), BillingEvents.RENEWED);
            case Active active -> renewed(kept, Running.of(active), fee);
            case Paused paused -> renewed(kept, Running.of(paused), fee);
            case Cancelled ended -> new GiveBack(fee, kept.settled(ended));
        };
    }

    /** What its user has agreed to meanwhile holds on; who wanted to end has ended. */
    private static Consequence renewed(KeptSubscription kept, Running running, LedgerEntry fee) {
        var before = running.paid();
        if (before.end().isPresent()) {
            return new GiveBack(fee, kept.settled(running.ended(fee.at())));
        }
        var time = new PaidTime(fee.period(), Optional.empty(), before.agreedFee());
        var after = running.on(running.agreement(), Optional.of(time));
        return new Paid(fee, kept.settled(after), BillingEvents.RENEWED);
    }

    private static Consequence declined(KeptSubscription kept, Charge charge, Instant now) {
        Subscription after =
                switch (kept.state()) {
                    case PendingPayment pending -> pending.declined(now);
                    case Active active -> overdue(Running.of(active), charge, now);
                    case Paused paused -> overdue(Running.of(paused), charge, now);
                    case PastDue overdue -> overdue.failedAgain(now);
                    case Cancelled ended -> ended;
                };
        return new Unpaid(kept.settled(after), event(kept.state(), after));
    }

    private static Subscription overdue(Running running, Charge charge, Instant now) {
        return running.paid().end().isPresent()
                ? running.ended(now)
                : new PastDue(
                        running.agreement(),
                        charge.period(),
                        Dunning.begin(now),
                        running.paused(),
                        running.paid().agreedFee());
    }

    private static String event(Subscription before, Subscription after) {
        boolean ends = before.status().isLive() && !after.status().isLive();
        return ends ? BillingEvents.CANCELLED : BillingEvents.PAYMENT_FAILED;
    }

    /**
     * What is not wanted any more is not asked for again; but a request that took its time may
     * still arrive.
     */
    private static Consequence notAttempted(KeptSubscription kept, Charge charge) {
        if (kept.isLive()) {
            return new AskAgain();
        }
        return charge.isLongAgo()
                ? new Unpaid(kept.settled(kept.state()), BillingEvents.PAYMENT_FAILED)
                : new Open();
    }
}
