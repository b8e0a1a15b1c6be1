package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Slice;
import com.strategymarket.platform.dynamo.request.SliceRequest;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The one table. There is no scan, no query without a limit, and no write but by a transaction or,
 * where it may happen twice, a conditional update. What passes by itself, such as throttling, is
 * thrown as the problem {@code unavailable}.
 */
public final class Table {

    private final DynamoDbClient client;
    private final String name;
    private final Calls calls;
    private final BatchRead batchRead;
    private final Transaction transaction;
    private final SingleUpdate singleUpdate;

    /**
     * @param random makes the tokens that tell requests apart: a {@link java.security.SecureRandom}
     *     in a function, since any other one would make the same tokens wherever the same snapshot
     *     is restored
     * @param nanoTime measures what calls take
     */
    public Table(
            DynamoDbClient client,
            String name,
            RandomGenerator random,
            Pause pause,
            LongSupplier nanoTime) {
        this.client = client;
        this.name = name;
        this.calls = new Calls(nanoTime);
        var backoff = new Backoff(random, pause);
        this.batchRead = new BatchRead(client, name, calls, backoff);
        this.transaction = new Transaction(client, name, calls, random, backoff);
        this.singleUpdate = new SingleUpdate(client, name, calls, backoff);
    }

    /** The item as the last answered write left it. */
    public Optional<Map<String, AttributeValue>> get(Key key) {
        return get(key, true);
    }

    /** Half the price, where a write of the last moment may be missed. */
    public Optional<Map<String, AttributeValue>> getEventually(Key key) {
        return get(key, false);
    }

    private Optional<Map<String, AttributeValue>> get(Key key, boolean consistent) {
        var found =
                calls.read(
                        () ->
                                client.getItem(
                                        get ->
                                                get.tableName(name)
                                                        .key(key.attributes())
                                                        .consistentRead(consistent)),
                        answer -> Units.ofGet(answer.item(), consistent));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    /** Those that there are, as the last answered writes left them, in the order of the keys. */
    public Map<Key, Map<String, AttributeValue>> getAll(List<Key> keys) {
        return batchRead.of(keys);
    }

    /** As many items as the query asks for, if there are as many. */
    public Slice query(Query query) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        var behind = query.startKey();
        do {
            // An answer ends at 1 MB, however many items are asked for.
            var request = SliceRequest.of(name, query, query.limit() - items.size(), behind);
            var answer =
                    calls.read(
                            () -> client.query(request),
                            found -> Units.ofPage(found.items(), query.consistent()));
            items.addAll(answer.items());
            behind = answer.lastEvaluatedKey();
        } while (!behind.isEmpty() && items.size() < query.limit());
        return new Slice(
                items, behind.isEmpty() ? Optional.empty() : Optional.of(query.positionOf(behind)));
    }

    /**
     * Writes all or nothing.
     *
     * @throws ConditionFailed when a condition does not hold
     * @throws Contended when others hold an item for too long
     */
    public void write(List<Write> writes) {
        if (writes.isEmpty()) {
            throw new IllegalArgumentException("nothing to write");
        }
        transaction.run(List.copyOf(writes));
    }

    public void write(Write... writes) {
        write(List.of(writes));
    }

    /**
     * Changes one item outside of a transaction, at half its price. When an answer gets lost, the
     * SDK asks again, and nothing tells the table that it is the same request: only for what may
     * happen twice.
     *
     * @return the item as it stood before; empty when there was none
     * @throws ConditionFailed when the condition does not hold
     * @throws Contended when transactions hold the item for too long
     */
    public Map<String, AttributeValue> update(Write.Update write) {
        return singleUpdate.run(write);
    }
}
