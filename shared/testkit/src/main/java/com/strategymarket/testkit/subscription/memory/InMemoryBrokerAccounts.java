package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.util.List;
import java.util.Optional;

/** Accounts as their owners link them, and as subscriptions use them. */
record InMemoryBrokerAccounts(SubscriptionMemory memory) implements BrokerAccounts {

    @Override
    public Optional<BrokerAccount> find(UserId owner, BrokerAccountId id) {
        return memory.read(() -> linked(owner, id));
    }

    Optional<BrokerAccount> linked(UserId owner, BrokerAccountId id) {
        return Optional.ofNullable(memory.accounts.get(id))
                .filter(account -> account.owner().equals(owner));
    }

    @Override
    public Optional<Holder> holderOf(BrokerClient client) {
        return memory.read(() -> holderOf(client, Optional.empty()));
    }

    /** What a partner tries out takes no real account away from anybody. */
    Optional<Holder> holderOf(BrokerClient client, Optional<Space> testOf) {
        return Optional.ofNullable(memory.holders.get(name(client, testOf)));
    }

    private static String name(BrokerClient client, Optional<Space> testOf) {
        return testOf.map(space -> space + " ").orElse("") + client.key();
    }

    @Override
    public Page<BrokerAccount> newestFirst(UserId owner, PageRequest page) {
        return memory.read(
                () ->
                        Listing.backward(
                                memory.accounts.values().stream()
                                        .filter(account -> account.owner().equals(owner)),
                                account -> account.id().value(),
                                page));
    }

    @Override
    public void link(BrokerAccount account, Trace trace) {
        memory.write(trace, List.of(linking(account, account.allocations())));
    }

    @Override
    public void unlink(BrokerAccount account, Trace trace) {
        var gone =
                new Part(
                        () ->
                                linked(account.owner(), account.id())
                                        .filter(this::isFree)
                                        .isPresent(),
                        () -> {
                            memory.accounts.remove(account.id());
                            memory.holders.remove(name(account.client(), account.testOf()));
                        });
        memory.write(trace, List.of(gone));
    }

    private boolean isFree(BrokerAccount account) {
        return !account.isInUse();
    }

    Part linking(BrokerAccount account, long allocations) {
        var name = name(account.client(), account.testOf());
        return new Part(
                () ->
                        !memory.holders.containsKey(name)
                                && linked(account.owner(), account.id()).isEmpty(),
                () -> {
                    memory.holders.put(name, new Holder(account.owner(), account.id()));
                    memory.accounts.put(account.id(), account.usedBy(allocations));
                });
    }

    Part use(UserId owner, BrokerAccountId id, long by) {
        return new Part(
                () -> linked(owner, id).isPresent(),
                () ->
                        memory.accounts.computeIfPresent(
                                id, (same, account) -> account.usedBy(account.allocations() + by)));
    }
}
