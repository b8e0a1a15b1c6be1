package com.strategymarket.bench.marketplace;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Fills a table with templates, each with all that enabling one leaves in it. */
public final class Stock {

    private static final long SEED = 20261120;
    private static final int BATCH = 25;

    private final DynamoDbClient client;
    private final String tableName;
    private final List<WriteRequest> batch = new ArrayList<>(BATCH);
    private long subscribers;

    private Stock(DynamoDbClient client, String tableName) {
        this.client = client;
        this.tableName = tableName;
    }

    public static void fill(DynamoDbClient client, String tableName, int templates) {
        new Stock(client, tableName).fill(templates);
    }

    private void fill(int templates) {
        var random = new SplittableRandom(SEED);
        var table = new Table(new PutsOnly(this::take), tableName, random, pause -> {}, () -> 0);
        var offerings = new DynamoOfferings(table, new TracedTransactions(table));
        new Catalogue(random)
                .entries(templates)
                .forEach(
                        entry -> {
                            subscribers = entry.subscribers();
                            offerings.save(entry.before(), entry.after(), trace(entry));
                        });
        flush();
    }

    private static Trace trace(Catalogue.Entry entry) {
        var template = entry.after().published();
        var deed = Deed.of(template.subject(), "template.published");
        var owner = new Caller.Admin(template.owner());
        return new Trace(
                AuditRecord.of(deed, owner.actor(), entry.at(), "bench"), Optional.empty());
    }

    private void take(List<Map<String, AttributeValue>> items) {
        for (var item : items) {
            batch.add(WriteRequest.builder().putRequest(put -> put.item(counted(item))).build());
            if (batch.size() == BATCH) {
                flush();
            }
        }
    }

    /** A template is enabled without subscribers; those are published by another hand later. */
    private Map<String, AttributeValue> counted(Map<String, AttributeValue> item) {
        if (!item.containsKey(TableLayout.SUBSCRIBER_COUNT)) {
            return item;
        }
        var counted = new HashMap<>(item);
        counted.put(TableLayout.SUBSCRIBER_COUNT, AttributeValue.fromN(Long.toString(subscribers)));
        return counted;
    }

    private void flush() {
        if (!batch.isEmpty()) {
            var writes = Map.of(tableName, List.copyOf(batch));
            var answer = client.batchWriteItem(request -> request.requestItems(writes));
            if (!answer.unprocessedItems().isEmpty()) {
                throw new IllegalStateException("the engine took only a part of the batch");
            }
            batch.clear();
        }
    }
}
