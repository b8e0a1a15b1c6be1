package com.strategymarket.domain.billing;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What has to be done about a subscription's fees, one step of it. */
sealed interface Duty {

    /** Nothing yet. */
    record Nothing() implements Duty {}

    /**
     * Its fee is asked for.
     *
     * @param after written first: whoever writes it is the one who asks
     */
    record Ask(KeptSubscription after) implements Duty {}

    /**
     * It was asked for, and nobody knows what became of it.
     *
     * @param after written first, so that it is one who looks after it
     */
    record Look(KeptSubscription after) implements Duty {}

    /** A partner answers for the fee: it is booked, and nobody is asked. */
    record Book(LedgerEntry fee, KeptSubscription after) implements Duty {}

    /** It goes on, or ends, without a fee. */
    record Change(KeptSubscription after, String event) implements Duty {}

    /**
     * @param asked what the template costs now; read only where it matters
     */
    static Duty of(KeptSubscription kept, Supplier<Pricing> asked, Instant now) {
        if (kept.billingDue().filter(due -> !due.isAfter(now)).isEmpty()) {
            return new Nothing();
        }
        return switch (kept.state()) {
            case PendingPayment pending ->
                    pay(kept, Charge.of(pending.agreement().calendar().period(0), 0, now), now);
            case PastDue overdue ->
                    pay(kept, Charge.of(overdue.unpaid(), overdue.dunning().failures(), now), now);
            case Active active -> renew(kept, Running.of(active), asked, now);
            case Paused paused -> renew(kept, Running.of(paused), asked, now);
            case Cancelled ended -> look(kept, now).orElseGet(Nothing::new);
        };
    }

    private static Duty pay(KeptSubscription kept, Charge charge, Instant now) {
        return look(kept, now).orElseGet(() -> new Ask(kept.asking(kept.state(), charge)));
    }

    private static Optional<Duty> look(KeptSubscription kept, Instant now) {
        return kept.charge()
                .map(open -> new Look(kept.asking(kept.state(), open.lookedAfter(now))));
    }

    /** Whoever wants to end does not wait for a payment; one that was taken is paid back. */
    private static Duty renew(
            KeptSubscription kept, Running running, Supplier<Pricing> asked, Instant now) {
        if (running.paid().end().isEmpty() && kept.charge().isPresent()) {
            return look(kept, now).orElseThrow();
        }
        return switch (Renewal.due(running.agreement(), running.paid(), asked.get())) {
            case Renewal.Charge charge -> charge(kept, running, charge, now);
            case Renewal.Free(var terms) ->
                    new Change(
                            kept.next(running.on(terms, Optional.empty())), BillingEvents.RENEWED);
            case Renewal.End(var reason, var positions) ->
                    new Change(
                            kept.next(running.cancelled(now, reason, positions)),
                            BillingEvents.CANCELLED);
        };
    }

    private static Duty charge(
            KeptSubscription kept, Running running, Renewal.Charge due, Instant now) {
        var terms = due.agreement();
        if (terms.partner().isPresent()) {
            return new Book(
                    LedgerEntry.fee(terms, due.next(), due.fee(), now),
                    kept.next(running.on(terms, Optional.of(PaidTime.of(due.next())))));
        }
        var asking = running.on(terms, Optional.of(running.paid().agreedFeeUsed()));
        return new Ask(kept.asking(asking, Charge.of(due.next(), 0, now)));
    }
}
