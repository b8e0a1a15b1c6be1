package com.strategymarket.testkit.count;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.count.Rounds;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.count.DynamoCounts;
import com.strategymarket.platform.dynamo.directory.DynamoRounds;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.partner.DynamoUsages;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.subscription.DynamoOpenings;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.testkit.faults.FaultyDynamoDb;
import com.strategymarket.testkit.marketplace.Admin;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The stores that run on Lambda, on a table of their own in this process. */
public final class TableCounts implements CountWorld {

    private static final int ALL = 10_000;

    private final EmbeddedTable embedded = EmbeddedTable.inMemory();
    private final FaultyDynamoDb faulty = new FaultyDynamoDb(embedded.client());
    private final Table table =
            new Table(
                    faulty.client(),
                    embedded.tableName(),
                    new Random(1),
                    pause -> {},
                    System::nanoTime);
    private final TracedTransactions transactions = new TracedTransactions(table);
    private final Admin admin = new Admin(new DynamoOfferings(table, transactions));
    private final Map<SubscriptionId, KeptSubscription> live = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    /** For stores that are looked at beside. */
    public Table table() {
        return table;
    }

    /** The table below, for what no port tells. */
    public EmbeddedTable embedded() {
        return embedded;
    }

    /** Notes the calls of all that is made here, and lets them fail. */
    public FaultyDynamoDb faulty() {
        return faulty;
    }

    public Subscriptions subscriptions() {
        return new DynamoSubscriptions(table, transactions);
    }

    public Usages usages() {
        return new DynamoUsages(table);
    }

    public Openings openings() {
        return new DynamoOpenings(table, transactions, new LedgerBooks());
    }

    public Admin admin() {
        return admin;
    }

    @Override
    public Counts counts() {
        return new DynamoCounts(table, transactions, subscriptions());
    }

    @Override
    public Rounds rounds() {
        return new DynamoRounds(table, "TEST");
    }

    @Override
    public BasketId publish(int number) {
        return admin.publish(number).basket().id();
    }

    @Override
    public void withdraw(BasketId template) {
        var offering = admin.find(template).orElseThrow();
        admin.remove(offering.published().isEnabled() ? admin.disable(offering) : offering);
    }

    @Override
    public SubscriptionId subscribe(BasketId template, int user) {
        var id = Subscribed.id(made.incrementAndGet());
        var opening = Subscribed.opening(id, Subscribed.user(user), template);
        openings().open(opening, CountTrace.of(Subscribed.deed(opening.subscription())));
        live.put(id, opening.subscription());
        return id;
    }

    @Override
    public void cancel(SubscriptionId subscription) {
        var before = live.get(subscription);
        var after = Subscribed.cancelled(before);
        subscriptions().save(before, after, CountTrace.of(Subscribed.deed(after)));
    }

    @Override
    public void tamper(BasketId template, int part, long count) {
        table.write(Write.put(ItemWriter.of(counter(template, part)).number("live", count).item()));
    }

    @Override
    public void lose(BasketId template, int part) {
        table.write(Write.delete(counter(template, part)));
    }

    @Override
    public void tamperShown(BasketId template, long count) {
        table.write(
                Write.update(new Key("TEMPLATE#" + template, "TEMPLATE"))
                        .setting(
                                ItemWriter.attributes()
                                        .number(TableLayout.SUBSCRIBER_COUNT, count)));
    }

    private static Key counter(BasketId template, int part) {
        return new Key("TEMPLATE#" + template, "COUNT#" + part);
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return table.query(Query.of(AuditItem.partition(subject), ALL)).items().stream()
                .map(AuditItem::read)
                .toList();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
