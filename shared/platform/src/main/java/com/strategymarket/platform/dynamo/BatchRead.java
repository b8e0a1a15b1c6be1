package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.telemetry.FanOut;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Reads many items by key. */
final class BatchRead {

    /** DynamoDB takes no more at once. */
    private static final int BATCH = 100;

    private static final int TRIES = 4;

    private final DynamoDbClient client;
    private final String table;
    private final Calls calls;
    private final Backoff backoff;

    BatchRead(DynamoDbClient client, String table, Calls calls, Backoff backoff) {
        this.client = client;
        this.table = table;
        this.calls = calls;
        this.backoff = backoff;
    }

    Map<Key, Map<String, AttributeValue>> of(List<Key> keys) {
        // DynamoDB refuses a batch that names a key twice.
        var distinct = keys.stream().distinct().toList();
        var batches = new ArrayList<Callable<List<Map<String, AttributeValue>>>>();
        for (int start = 0; start < distinct.size(); start += BATCH) {
            var batch = distinct.subList(start, Math.min(start + BATCH, distinct.size()));
            batches.add(() -> read(batch));
        }
        var found = new HashMap<Key, Map<String, AttributeValue>>();
        FanOut.all(batches).forEach(items -> items.forEach(item -> found.put(Key.of(item), item)));
        return inOrder(distinct, found);
    }

    private List<Map<String, AttributeValue>> read(List<Key> keys) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        var wanted = keys.stream().map(Key::attributes).toList();
        for (int tries = 1; tries <= TRIES; tries++) {
            var answer = call(wanted);
            found.addAll(items(answer));
            // DynamoDB leaves out what would exceed 16 MB, or the capacity of the moment.
            var left = answer.unprocessedKeys().get(table);
            if (left == null) {
                return found;
            }
            wanted = left.keys();
            backoff.after(tries);
        }
        throw Outage.problem().thrown();
    }

    private BatchGetItemResponse call(List<Map<String, AttributeValue>> wanted) {
        var keys = KeysAndAttributes.builder().keys(wanted).consistentRead(true).build();
        return calls.read(
                () -> client.batchGetItem(batch -> batch.requestItems(Map.of(table, keys))),
                answer -> Units.ofBatch(wanted.size(), items(answer)));
    }

    private List<Map<String, AttributeValue>> items(BatchGetItemResponse answer) {
        return answer.responses().getOrDefault(table, List.of());
    }

    private static Map<Key, Map<String, AttributeValue>> inOrder(
            List<Key> keys, Map<Key, Map<String, AttributeValue>> found) {
        var ordered = new LinkedHashMap<Key, Map<String, AttributeValue>>();
        keys.stream().filter(found::containsKey).forEach(key -> ordered.put(key, found.get(key)));
        return ordered;
    }
}
