package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscriptions;

/** No new entries from now on; exits of what is open still run. */
public final class PauseSubscription {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;

    public PauseSubscription(Subscriptions subscriptions, HeldSubscription held) {
        this.subscriptions = subscriptions;
        this.held = held;
    }

    KeptSubscription handle(SubscriptionId id, Attempt<KeptSubscription> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.changeable(id, attempt);
                    if (!(before.state() instanceof Active active)) {
                        throw HeldSubscription.impossible(before.state());
                    }
                    var after = before.next(active.paused());
                    var deed = after.deed("subscription.paused");
                    subscriptions.save(before, after, attempt.trace(deed, after));
                    return after;
                });
    }
}
