package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Follower;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.platform.dynamo.item.SortableTime;
import com.strategymarket.testkit.subscription.memory.SubscriptionMemory.Guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Subscriptions one by one, in lists, and from state to state. */
record InMemorySubscriptions(SubscriptionMemory memory) implements Subscriptions {

    @Override
    public Optional<KeptSubscription> find(UserId user, SubscriptionId id) {
        return memory.read(() -> of(user).filter(each -> each.id().equals(id)).findFirst());
    }

    @Override
    public Optional<KeptSubscription> find(Space partner, SubscriptionId id) {
        return memory.read(() -> of(partner).filter(each -> each.id().equals(id)).findFirst());
    }

    @Override
    public Page<KeptSubscription> newestFirst(UserId user, PageRequest page) {
        return memory.read(() -> Listing.backward(of(user), InMemorySubscriptions::idOf, page));
    }

    @Override
    public Page<KeptSubscription> newestFirst(UserId user, Status status, PageRequest page) {
        return memory.read(
                () ->
                        Listing.backward(
                                of(user).filter(each -> each.status() == status),
                                InMemorySubscriptions::stateAndAge,
                                page));
    }

    @Override
    public Page<KeptSubscription> newestFirst(Space partner, PageRequest page) {
        return memory.read(() -> Listing.backward(of(partner), InMemorySubscriptions::idOf, page));
    }

    @Override
    public Page<Follower> followers(BasketId template, PageRequest page) {
        return memory.read(
                () ->
                        Listing.forward(
                                        all().filter(each -> follows(each, template)),
                                        InMemorySubscriptions::stateAndAge,
                                        page)
                                .map(InMemorySubscriptions::follower));
    }

    private static boolean follows(KeptSubscription subscription, BasketId template) {
        var agreement = subscription.agreement();
        return subscription.isLive()
                && !agreement.isTest()
                && agreement.template().equals(template);
    }

    private static Follower follower(KeptSubscription subscription) {
        var agreement = subscription.agreement();
        return new Follower(
                agreement.id(),
                agreement.user(),
                subscription.status(),
                agreement.since(),
                agreement.partner());
    }

    private Stream<KeptSubscription> all() {
        return memory.subscriptions.values().stream();
    }

    private Stream<KeptSubscription> of(UserId user) {
        return all().filter(each -> each.agreement().user().equals(user));
    }

    private Stream<KeptSubscription> of(Space partner) {
        return all().filter(each -> each.agreement().partner().equals(Optional.of(partner)));
    }

    private static String idOf(KeptSubscription subscription) {
        return subscription.id().value();
    }

    private static String stateAndAge(KeptSubscription subscription) {
        return String.join(
                "#",
                subscription.status().name(),
                SortableTime.text(subscription.agreement().since()),
                idOf(subscription));
    }

    @Override
    public void save(KeptSubscription before, KeptSubscription after, Trace trace) {
        memory.write(trace, change(before, after));
    }

    List<Part> change(KeptSubscription before, KeptSubscription after) {
        var agreement = before.agreement();
        var parts = new ArrayList<Part>();
        parts.add(replacing(before, after));
        if (before.isLive() && !after.isLive()) {
            parts.add(unguarding(agreement));
            parts.add(memory.count(agreement, -1));
        }
        var held = held(before);
        var kept = held(after);
        var accounts = new InMemoryBrokerAccounts(memory);
        held.stream()
                .filter(id -> !kept.contains(id))
                .forEach(id -> parts.add(accounts.use(agreement.user(), id, -1)));
        kept.stream()
                .filter(id -> !held.contains(id))
                .forEach(id -> parts.add(accounts.use(agreement.user(), id, 1)));
        return parts;
    }

    private static Set<BrokerAccountId> held(KeptSubscription subscription) {
        return subscription.isLive() ? Set.copyOf(subscription.allocations().accounts()) : Set.of();
    }

    private Part replacing(KeptSubscription before, KeptSubscription after) {
        return new Part(
                () ->
                        Optional.ofNullable(memory.subscriptions.get(before.id()))
                                .filter(there -> there.version() == before.version())
                                .isPresent(),
                () -> memory.subscriptions.put(before.id(), after));
    }

    private Part unguarding(Agreement agreement) {
        var guard = Guard.of(agreement);
        return new Part(
                () -> agreement.id().equals(memory.guards.get(guard)),
                () -> memory.guards.remove(guard));
    }
}
