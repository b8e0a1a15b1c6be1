package com.strategymarket.testkit.partner;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.usage.MadeSubscriptions;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.partner.DynamoLimiter;
import com.strategymarket.platform.dynamo.partner.DynamoMadeSubscriptions;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.partner.DynamoUsages;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.testkit.faults.FaultyDynamoDb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The stores that run on Lambda, on a table of their own in this process. */
public final class TablePartners implements PartnerWorld {

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

    /** The table below, for what no port tells. */
    public EmbeddedTable embedded() {
        return embedded;
    }

    /** Notes the calls of all that is made here, and lets them fail. */
    public FaultyDynamoDb faulty() {
        return faulty;
    }

    @Override
    public PartnerKeys keys() {
        return new DynamoPartnerKeys(table, transactions);
    }

    @Override
    public Limiter newLimiter() {
        return new DynamoLimiter(table);
    }

    @Override
    public Usages usages() {
        return new DynamoUsages(table);
    }

    @Override
    public MadeSubscriptions madeSubscriptions() {
        return new DynamoMadeSubscriptions(table);
    }

    @Override
    public Receipts receipts() {
        return transactions;
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return items(AuditItem.partition(subject)).stream().map(AuditItem::read).toList();
    }

    /** Everything that stands in one partition of the table. */
    public List<Map<String, AttributeValue>> items(String partition) {
        return table.query(Query.of(partition, ALL)).items();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
