package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscriptions;

/** It goes on where it was paused. */
public final class ResumeSubscription {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;

    public ResumeSubscription(Subscriptions subscriptions, HeldSubscription held) {
        this.subscriptions = subscriptions;
        this.held = held;
    }

    KeptSubscription handle(SubscriptionId id, Attempt<KeptSubscription> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.changeable(id, attempt);
                    if (!(before.state() instanceof Paused paused)) {
                        throw HeldSubscription.impossible(before.state());
                    }
                    var after = before.next(paused.resumed());
                    var deed = after.deed("subscription.resumed");
                    subscriptions.save(before, after, attempt.trace(deed, after));
                    return after;
                });
    }
}
