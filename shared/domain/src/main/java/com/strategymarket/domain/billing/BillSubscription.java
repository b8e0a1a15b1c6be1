package com.strategymarket.domain.billing;

import com.strategymarket.domain.billing.DueSubscriptions.Due;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Does all that is due about a subscription's fees: one period after the other, however many there
 * are. It may be done twice, by several at once, and be broken off anywhere: each step is written
 * on the condition that nothing has changed, and found again by what is written.
 */
public final class BillSubscription {

    /** More than a year of periods; whatever is left is still due the next time. */
    private static final int STEPS = 32;

    private final Subscriptions subscriptions;
    private final Templates templates;
    private final Ledger ledger;
    private final SettlePayment settling;

    public BillSubscription(
            Subscriptions subscriptions, Templates templates, Ledger ledger, Payments payments) {
        this.subscriptions = subscriptions;
        this.templates = templates;
        this.ledger = ledger;
        this.settling = new SettlePayment(subscriptions, ledger, payments);
    }

    public void handle(Due due, Instant now) {
        handle(due, now, kept -> true);
    }

    /** Only if it is about to begin. */
    public void handleFirstFee(Due due, Instant now) {
        handle(due, now, kept -> kept.status() == Status.PENDING_PAYMENT);
    }

    private void handle(Due due, Instant now, Predicate<KeptSubscription> which) {
        var goesOn = true;
        for (int steps = 0; steps < STEPS && goesOn; steps++) {
            goesOn =
                    subscriptions
                            .find(due.user(), due.id())
                            .filter(which)
                            .filter(kept -> hasDoneSomething(kept, now))
                            .isPresent();
        }
    }

    private boolean hasDoneSomething(KeptSubscription before, Instant now) {
        try {
            var duty = Duty.of(before, () -> asked(before.agreement()), now);
            perform(duty, before, now);
            return !(duty instanceof Duty.Nothing);
        } catch (ChangedMeanwhile meanwhile) {
            // What stands there now tells whether there is still something to do.
            return true;
        }
    }

    private void perform(Duty duty, KeptSubscription before, Instant now) {
        switch (duty) {
            case Duty.Nothing _ -> {}
            case Duty.Ask(var after) -> {
                save(before, after, BillingEvents.PAYMENT_ASKED, now);
                settling.ask(after, now);
            }
            case Duty.Look(var after) -> {
                save(before, after, BillingEvents.PAYMENT_CHECKED, now);
                settling.look(after, now);
            }
            case Duty.Book(var fee, var after) ->
                    ledger.book(
                            List.of(fee),
                            before,
                            after,
                            BillingTrace.of(after, BillingEvents.RENEWED, now));
            case Duty.Change(var after, var event) -> save(before, after, event, now);
        }
    }

    private void save(KeptSubscription before, KeptSubscription after, String event, Instant now) {
        subscriptions.save(before, after, BillingTrace.of(after, event, now));
    }

    /** A template goes only after its last subscription; should it be gone, the terms hold. */
    private Pricing asked(Agreement agreement) {
        return templates.findAll(List.of(agreement.template())).stream()
                .findFirst()
                .map(template -> template.config().pricing())
                .orElseGet(() -> agreement.terms().pricing());
    }
}
