package com.strategymarket.domain.subscription;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.subscription.allocation.Allocations;

/**
 * A subscription as it is kept: its state, and where it is traded.
 *
 * @param version counts every change
 */
public record KeptSubscription(Subscription state, Allocations allocations, long version) {

    public static KeptSubscription open(Subscription state, Allocations allocations) {
        return new KeptSubscription(state, allocations, 1);
    }

    public KeptSubscription next(Subscription other) {
        return new KeptSubscription(other, allocations, version + 1);
    }

    public KeptSubscription on(Allocations others) {
        return new KeptSubscription(state, others, version + 1);
    }

    public Agreement agreement() {
        return state.agreement();
    }

    public SubscriptionId id() {
        return agreement().id();
    }

    public Status status() {
        return state.status();
    }

    public boolean isLive() {
        return status().isLive();
    }

    /** What audit records are about. */
    public String subject() {
        return "SUBSCRIPTION#" + id();
    }
}
