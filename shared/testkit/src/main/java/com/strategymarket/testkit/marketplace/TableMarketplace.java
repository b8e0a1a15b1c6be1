package com.strategymarket.testkit.marketplace;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.marketplace.DynamoBaskets;
import com.strategymarket.platform.dynamo.marketplace.DynamoMarketplace;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.marketplace.DynamoTemplates;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The stores that run on Lambda, on a table of their own in this process. */
public final class TableMarketplace implements MarketplaceWorld {

    /** Enough for every partition that a test fills. */
    private static final int ALL = 10_000;

    private final EmbeddedTable embedded = EmbeddedTable.inMemory();

    /** Random, since many threads may use it: a table must not make the same token twice. */
    private final Table table =
            new Table(
                    embedded.client(),
                    embedded.tableName(),
                    new Random(1),
                    pause -> {},
                    System::nanoTime);

    private final TracedTransactions transactions = new TracedTransactions(table);

    /** The table below, for what no port tells. */
    public EmbeddedTable embedded() {
        return embedded;
    }

    @Override
    public Offerings offerings() {
        return new DynamoOfferings(table, transactions);
    }

    @Override
    public Baskets baskets() {
        return new DynamoBaskets(table);
    }

    @Override
    public Templates templates() {
        return new DynamoTemplates(table);
    }

    @Override
    public Marketplace marketplace() {
        return new DynamoMarketplace(table);
    }

    @Override
    public Receipts receipts() {
        return transactions;
    }

    @Override
    public void showSubscribers(BasketId id, long count) {
        table.write(
                Write.update(new Key(partition(id), "TEMPLATE"))
                        .setting(
                                ItemWriter.attributes().number(TableLayout.SUBSCRIBER_COUNT, count))
                        .when(Condition.present()));
    }

    @Override
    public void countLive(BasketId id, int part, long live) {
        var key = new Key(partition(id), "COUNT#" + part);
        table.write(Write.put(ItemWriter.of(key).number("live", live).item()));
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return items(AuditItem.partition(subject)).stream().map(AuditItem::read).toList();
    }

    /** Everything that stands in one partition of the table. */
    public List<Map<String, AttributeValue>> items(String partition) {
        return table.query(Query.of(partition, ALL)).items();
    }

    public static String partition(BasketId id) {
        return "TEMPLATE#" + id;
    }

    @Override
    public void close() {
        embedded.close();
    }
}
