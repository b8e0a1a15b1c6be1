package com.strategymarket.functions.subscription.allocation;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.functions.subscription.held.HeldSubscription;

/** Someone has a subscription traded on a further account. */
public final class Allocate {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;
    private final BrokerAccounts accounts;
    private final Ids ids;

    public Allocate(
            Subscriptions subscriptions, HeldSubscription held, BrokerAccounts accounts, Ids ids) {
        this.subscriptions = subscriptions;
        this.held = held;
        this.accounts = accounts;
        this.ids = ids;
    }

    Allocated handle(SubscriptionId id, AllocationWish wish, Attempt<Allocated> attempt) {
        var allocation = new AllocationId(ids.next(attempt.now()));
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.of(attempt.caller(), id);
                    mustTake(before, wish);
                    var account =
                            accounts.find(attempt.caller().userId(), wish.account())
                                    .orElseThrow(Allocate::unlinked);
                    var made = made(allocation, account, wish, attempt);
                    var after = before.on(before.allocations().and(made));
                    var outcome = new Allocated(made, after);
                    var deed =
                            after.deed("subscription.allocated").with("allocation_id", made.id());
                    subscriptions.save(before, after, attempt.trace(deed, outcome));
                    return outcome;
                });
    }

    private static Allocation made(
            AllocationId id, BrokerAccount account, AllocationWish wish, Attempt<?> attempt) {
        return new Allocation(id, account.id(), account.client(), wish.sizing(), attempt.now());
    }

    private static void mustTake(KeptSubscription subscription, AllocationWish wish) {
        if (!subscription.isLive()) {
            throw HeldSubscription.impossible(subscription.state());
        }
        subscription
                .allocations()
                .on(wish.account())
                .ifPresent(
                        there -> {
                            throw Problem.of(ProblemCode.ALREADY_ALLOCATED)
                                    .with("allocation_id", there.id().value())
                                    .thrown();
                        });
        if (subscription.allocations().isFull()) {
            throw Problem.of(ProblemCode.TOO_MANY_ALLOCATIONS).thrown();
        }
    }

    private static RuntimeException unlinked() {
        return Problem.of(ProblemCode.BROKER_ACCOUNT_NOT_FOUND).thrown();
    }
}
