package com.strategymarket.platform.dynamo.subscription;

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
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.broker.BrokerAccountItem;
import com.strategymarket.platform.dynamo.broker.BrokerClientItem;
import com.strategymarket.platform.dynamo.consent.PartnerRequestItem;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.marketplace.TemplateItem;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.dynamo.user.EmailItem;
import com.strategymarket.platform.dynamo.user.ProfileItem;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Subscribing in the table: one read of all that it depends on, one transaction of all it makes.
 */
public final class DynamoOpenings implements Openings {

    private final Table table;
    private final TracedTransactions transactions;
    private final LedgerBooks books;

    public DynamoOpenings(Table table, TracedTransactions transactions, LedgerBooks books) {
        this.table = table;
        this.transactions = transactions;
        this.books = books;
    }

    @Override
    public Offer offer(UserId user, BasketId template, Optional<BrokerAccountId> account) {
        var templateKey = TemplateItem.key(template);
        var guardKey = GuardItem.key(user, template);
        var accountKey = account.map(id -> BrokerAccountItem.key(user, id));
        var found =
                table.getAll(
                        Stream.concat(Stream.of(templateKey, guardKey), accountKey.stream())
                                .toList());
        return new Offer(
                read(found, templateKey, TemplateItem::read),
                accountKey.flatMap(key -> read(found, key, BrokerAccountItem::read)),
                read(found, guardKey, GuardItem::read));
    }

    @Override
    public ClientOffer offer(Client client) {
        var templateKey = TemplateItem.key(client.template());
        var emailKey = EmailItem.key(client.email());
        var test = Optional.of(client.partner()).filter(Space::isTest);
        var accountKey = BrokerClientItem.key(client.account(), test);
        var found = table.getAll(List.of(templateKey, emailKey, accountKey));
        return new ClientOffer(
                read(found, templateKey, TemplateItem::read),
                read(found, emailKey, EmailItem::read),
                read(found, accountKey, BrokerClientItem::read));
    }

    @Override
    public AskedOffer offer(PartnerRequest request) {
        var question = request.question();
        var mediation = question.mediation();
        var templateKey = TemplateItem.key(question.template());
        var guardKey = GuardItem.key(request.user(), question.template());
        var test = Optional.of(mediation.partner()).filter(Space::isTest);
        var accountKey = BrokerClientItem.key(mediation.account(), test);
        var found = table.getAll(List.of(templateKey, guardKey, accountKey));
        return new AskedOffer(
                read(found, templateKey, TemplateItem::read),
                read(found, guardKey, GuardItem::read),
                read(found, accountKey, BrokerClientItem::read));
    }

    private static <T> Optional<T> read(
            Map<Key, Map<String, AttributeValue>> found,
            Key key,
            Function<Map<String, AttributeValue>, T> reading) {
        return Optional.ofNullable(found.get(key)).map(reading);
    }

    @Override
    public Optional<SubscriptionId> standing(UserId user, BasketId template) {
        return table.get(GuardItem.key(user, template)).map(GuardItem::read);
    }

    @Override
    public void open(Opening opening, Trace trace) {
        var subscription = opening.subscription();
        var agreement = subscription.agreement();
        var writes = new ArrayList<Write>();
        writes.add(SubscriptionItem.putNew(subscription));
        writes.add(GuardItem.putNew(agreement));
        SubscriptionChange.count(agreement, 1, writes);
        opening.account().ifPresent(use -> writes.addAll(of(use, agreement.user())));
        opening.user()
                .ifPresent(
                        user -> {
                            writes.add(EmailItem.putNew(user));
                            writes.add(ProfileItem.putNew(user));
                        });
        opening.answered().map(PartnerRequestItem::answered).ifPresent(writes::add);
        books.with(
                opening.fee(),
                booked -> {
                    writes.addAll(booked);
                    transactions.write(writes, trace);
                });
    }

    private static List<Write> of(AccountUse use, UserId user) {
        return switch (use) {
            case AccountUse.Fresh(var account) -> BrokerAccountItem.link(account, 1);
            case AccountUse.Linked linked -> List.of(BrokerAccountItem.use(user, linked.id(), 1));
        };
    }
}
