package com.strategymarket.testkit.subscription;

import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.broker.DynamoBrokerAccounts;
import com.strategymarket.platform.dynamo.consent.DynamoPartnerRequests;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.revenue.DynamoLedger;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.subscription.DynamoOpenings;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.testkit.faults.FaultyDynamoDb;
import com.strategymarket.testkit.function.TableContents;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The stores that run on Lambda, on a table of their own in this process. */
public final class TableSubscribing implements SubscribingWorld {

    /** Enough for every partition that a test fills. */
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
    private final LedgerBooks books = new LedgerBooks();

    /** Notes the calls of all that is made here, and lets them fail. */
    public FaultyDynamoDb faulty() {
        return faulty;
    }

    public String tableName() {
        return embedded.tableName();
    }

    public TableContents contents() {
        return TableContents.of(embedded.client(), embedded.tableName());
    }

    /** Everything that stands in one partition of the table. */
    public List<Map<String, AttributeValue>> items(String partition) {
        return table.query(Query.of(partition, ALL)).items();
    }

    /** Puts an item as it is, past all ports. */
    public void put(Map<String, AttributeValue> item) {
        embedded.client().putItem(put -> put.tableName(embedded.tableName()).item(item));
    }

    @Override
    public Offerings offerings() {
        return new DynamoOfferings(table, transactions);
    }

    @Override
    public Openings openings() {
        return new DynamoOpenings(table, transactions, books);
    }

    @Override
    public Subscriptions subscriptions() {
        return new DynamoSubscriptions(table, transactions);
    }

    @Override
    public BrokerAccounts accounts() {
        return new DynamoBrokerAccounts(table, transactions);
    }

    @Override
    public PartnerRequests requests() {
        return new DynamoPartnerRequests(table, transactions);
    }

    @Override
    public Ledger ledger() {
        return new DynamoLedger(table, transactions, books);
    }

    @Override
    public Receipts receipts() {
        return transactions;
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return items(AuditItem.partition(subject)).stream().map(AuditItem::read).toList();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
