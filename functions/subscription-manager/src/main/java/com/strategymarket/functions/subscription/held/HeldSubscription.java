package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscriptions;

/** The subscription that somebody speaks of, if it is theirs to speak of. */
public final class HeldSubscription {

    private final Subscriptions subscriptions;

    public HeldSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public KeptSubscription of(Caller caller, SubscriptionId id) {
        var found =
                switch (caller) {
                    case Caller.Partner(var key) -> subscriptions.find(key.holder().space(), id);
                    default -> subscriptions.find(caller.userId(), id);
                };
        return found.orElseThrow(HeldSubscription::absent);
    }

    /** One that is about to be changed, in the version that the caller expects. */
    public KeptSubscription changeable(SubscriptionId id, Attempt<?> attempt) {
        var found = of(attempt.caller(), id);
        attempt.expects(found.version());
        return found;
    }

    public static SubscriptionId id(String text) {
        return SubscriptionId.of(text).orElseThrow(HeldSubscription::absent);
    }

    public static RuntimeException impossible(Subscription state) {
        return Problem.of(ProblemCode.INVALID_STATE).with("state", state.status().name()).thrown();
    }

    private static RuntimeException absent() {
        return Problem.of(ProblemCode.SUBSCRIPTION_NOT_FOUND).thrown();
    }
}
