package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.domain.subscription.allocation.Sizing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The first account of a subscription, which may as well have none. */
final class Sized {

    private Sized() {}

    static Allocations first(Optional<AccountUse> use, Sizing sizing, Ids ids, Instant now) {
        return use.map(
                        account ->
                                new Allocations(
                                        List.of(
                                                new Allocation(
                                                        new AllocationId(ids.next(now)),
                                                        account.id(),
                                                        account.client(),
                                                        sizing,
                                                        now))))
                .orElse(Allocations.NONE);
    }
}
