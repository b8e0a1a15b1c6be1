package com.strategymarket.domain.subscription.allocation;

import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where a subscription is traded: each account once, the first priority first. */
public record Allocations(List<Allocation> all) {

    /** Each takes room in the subscription that every order reads. */
    public static final int MOST = 10;

    /** Stands before what is sorted by it. */
    private static final Comparator<Allocation> ORDER =
            Comparator.<Allocation>comparingInt(each -> each.sizing().priority())
                    .thenComparing(each -> each.id().value());

    public static final Allocations NONE = new Allocations(List.of());

    public Allocations {
        all = all.stream().sorted(ORDER).toList();
    }

    public Optional<Allocation> find(AllocationId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Allocation> on(BrokerAccountId account) {
        return all.stream().filter(each -> each.account().equals(account)).findFirst();
    }

    public boolean isFull() {
        return all.size() >= MOST;
    }

    public Allocations and(Allocation another) {
        return new Allocations(Stream.concat(all.stream(), Stream.of(another)).toList());
    }

    public Allocations changing(AllocationId id, UnaryOperator<Allocation> change) {
        return new Allocations(
                all.stream()
                        .map(each -> each.id().equals(id) ? change.apply(each) : each)
                        .toList());
    }

    public Allocations without(AllocationId id) {
        return new Allocations(all.stream().filter(each -> !each.id().equals(id)).toList());
    }

    public List<BrokerAccountId> accounts() {
        return all.stream().map(Allocation::account).toList();
    }
}
