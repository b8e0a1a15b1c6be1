package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.testkit.subscription.memory.SubscriptionMemory.Guard;

import java.util.ArrayList;
import java.util.Optional;

/** Subscribing: what it has to know, and all that comes into being with it. */
record InMemoryOpenings(SubscriptionMemory memory) implements Openings {

    @Override
    public Offer offer(UserId user, BasketId template, Optional<BrokerAccountId> account) {
        return memory.read(
                () ->
                        new Offer(
                                memory.template(template),
                                account.flatMap(id -> accounts().linked(user, id)),
                                guard(new Guard(user, template))));
    }

    @Override
    public ClientOffer offer(Client client) {
        var test = Optional.of(client.partner()).filter(Space::isTest);
        return memory.read(
                () ->
                        new ClientOffer(
                                memory.template(client.template()),
                                Optional.ofNullable(memory.users.get(client.email())),
                                accounts().holderOf(client.account(), test)));
    }

    @Override
    public AskedOffer offer(PartnerRequest request) {
        var template = request.question().template();
        var mediation = request.question().mediation();
        var test = Optional.of(mediation.partner()).filter(Space::isTest);
        return memory.read(
                () ->
                        new AskedOffer(
                                memory.template(template),
                                guard(new Guard(request.user(), template)),
                                accounts().holderOf(mediation.account(), test)));
    }

    @Override
    public Optional<SubscriptionId> standing(UserId user, BasketId template) {
        return memory.read(() -> guard(new Guard(user, template)));
    }

    @Override
    public void open(Opening opening, Trace trace) {
        var agreement = opening.subscription().agreement();
        var parts = new ArrayList<Part>();
        parts.add(subscribing(opening.subscription()));
        parts.add(memory.count(agreement, 1));
        opening.account().map(use -> using(use, agreement.user())).ifPresent(parts::add);
        opening.user().map(this::introducing).ifPresent(parts::add);
        var ledger = new InMemoryLedger(memory);
        opening.fee().map(ledger::booking).ifPresent(parts::add);
        var requests = new InMemoryPartnerRequests(memory);
        opening.answered()
                .map(request -> requests.replacing(request.version() - 1, request))
                .ifPresent(parts::add);
        memory.write(trace, parts);
    }

    private Part subscribing(KeptSubscription subscription) {
        var guard = Guard.of(subscription.agreement());
        return new Part(
                () ->
                        guard(guard).isEmpty()
                                && !memory.subscriptions.containsKey(subscription.id()),
                () -> {
                    memory.guards.put(guard, subscription.id());
                    memory.subscriptions.put(subscription.id(), subscription);
                });
    }

    private Part using(AccountUse use, UserId user) {
        return switch (use) {
            case AccountUse.Fresh(var account) -> accounts().linking(account, 1);
            case AccountUse.Linked linked -> accounts().use(user, linked.id(), 1);
        };
    }

    private Part introducing(NewUser user) {
        return new Part(
                () -> !memory.users.containsKey(user.print()),
                () ->
                        memory.users.put(
                                user.print(), new KnownUser(user.id(), user.introducedBy())));
    }

    private Optional<SubscriptionId> guard(Guard guard) {
        return Optional.ofNullable(memory.guards.get(guard));
    }

    private InMemoryBrokerAccounts accounts() {
        return new InMemoryBrokerAccounts(memory);
    }
}
