package com.strategymarket.functions.subscription.allocation;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.functions.subscription.held.HeldSubscription;

/** Someone has a subscription no longer traded on an account. */
public final class EndAllocation {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;

    public EndAllocation(Subscriptions subscriptions, HeldSubscription held) {
        this.subscriptions = subscriptions;
        this.held = held;
    }

    KeptSubscription handle(
            SubscriptionId id, AllocationId allocation, Attempt<KeptSubscription> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.changeable(id, attempt);
                    ChangeAllocation.there(before, allocation);
                    var after = before.on(before.allocations().without(allocation));
                    var deed =
                            after.deed("subscription.allocation_ended")
                                    .with("allocation_id", allocation);
                    subscriptions.save(before, after, attempt.trace(deed, after));
                    return after;
                });
    }
}
