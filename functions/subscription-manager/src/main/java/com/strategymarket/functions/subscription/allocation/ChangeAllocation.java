package com.strategymarket.functions.subscription.allocation;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.functions.subscription.held.HeldSubscription;

import java.util.function.UnaryOperator;

/** Someone changes how much is traded on an account. */
public final class ChangeAllocation {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;

    public ChangeAllocation(Subscriptions subscriptions, HeldSubscription held) {
        this.subscriptions = subscriptions;
        this.held = held;
    }

    Allocated handle(
            SubscriptionId id,
            AllocationId allocation,
            UnaryOperator<Sizing> change,
            Attempt<Allocated> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.changeable(id, attempt);
                    var there = there(before, allocation);
                    var sized = there.sized(change.apply(there.sizing()));
                    var after = before.on(before.allocations().changing(allocation, old -> sized));
                    var outcome = new Allocated(sized, after);
                    var deed =
                            after.deed("subscription.allocation_changed")
                                    .with("allocation_id", allocation);
                    subscriptions.save(before, after, attempt.trace(deed, outcome));
                    return outcome;
                });
    }

    /** One that is traded; with its subscription it ends for good. */
    static Allocation there(KeptSubscription subscription, AllocationId id) {
        var found = subscription.allocations().find(id).orElseThrow(ChangeAllocation::absent);
        if (!subscription.isLive()) {
            throw HeldSubscription.impossible(subscription.state());
        }
        return found;
    }

    static RuntimeException absent() {
        return Problem.of(ProblemCode.ALLOCATION_NOT_FOUND).thrown();
    }
}
