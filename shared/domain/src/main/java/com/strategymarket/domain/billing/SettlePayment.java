package com.strategymarket.domain.billing;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.payment.PaymentOutcome;
import com.strategymarket.domain.payment.PaymentOutcome.Succeeded;
import com.strategymarket.domain.payment.PaymentRequest;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Draws the consequence of what became of a payment. */
final class SettlePayment {

    private static final int TRIES = 10;

    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final Payments payments;

    SettlePayment(Subscriptions subscriptions, Ledger ledger, Payments payments) {
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.payments = payments;
    }

    /** Asks for the fee, whose asking is written down. */
    void ask(KeptSubscription asking, Instant now) {
        settle(asking, payments.ask(request(asking)), now);
    }

    /** Asks what became of it; for the fee itself only when nobody has been asked. */
    void look(KeptSubscription asking, Instant now) {
        var outcome = payments.outcome(request(asking).id());
        if (Consequence.of(outcome, asking, now) instanceof Consequence.AskAgain) {
            ask(asking, now);
        } else {
            settle(asking, outcome, now);
        }
    }

    private static PaymentRequest request(KeptSubscription asking) {
        return open(asking).request(asking.agreement());
    }

    private static Charge open(KeptSubscription asking) {
        return asking.charge().orElseThrow();
    }

    /** An outcome holds, whatever else became of the subscription meanwhile. */
    private void settle(KeptSubscription asked, PaymentOutcome outcome, Instant now) {
        var current = Optional.of(asked);
        for (int tries = 0; tries < TRIES && current.isPresent(); tries++) {
            try {
                write(current.get(), outcome, now);
                return;
            } catch (ChangedMeanwhile meanwhile) {
                var agreement = asked.agreement();
                current =
                        subscriptions
                                .find(agreement.user(), agreement.id())
                                .filter(kept -> isOpen(kept, open(asked)));
            }
        }
    }

    private static boolean isOpen(KeptSubscription kept, Charge asked) {
        return kept.charge().filter(asked::isSameAs).isPresent();
    }

    private void write(KeptSubscription before, PaymentOutcome outcome, Instant now) {
        switch (Consequence.of(outcome, before, now)) {
            case Consequence.Open _, Consequence.AskAgain _ -> {}
            case Consequence.Paid(var fee, var after, var event) ->
                    ledger.book(List.of(fee), before, after, BillingTrace.of(after, event, now));
            case Consequence.Unpaid(var after, var event) ->
                    subscriptions.save(before, after, BillingTrace.of(after, event, now));
            case Consequence.GiveBack(var fee, var after) -> giveBack(before, after, fee);
        }
    }

    /** Given back first, which may be done twice: both entries tell of money that has moved. */
    private void giveBack(KeptSubscription before, KeptSubscription after, LedgerEntry fee) {
        if (payments.giveBack(request(before).id()) instanceof Succeeded) {
            var now = fee.at();
            var event = before.isLive() ? BillingEvents.CANCELLED : BillingEvents.PAYMENT_RETURNED;
            ledger.book(
                    List.of(fee, fee.refunded(now)),
                    before,
                    after,
                    BillingTrace.of(after, event, now));
        }
    }
}
