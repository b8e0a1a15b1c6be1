package com.strategymarket.platform.dynamo.request;

import com.strategymarket.contract.TableLayout.AttributeType;
import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One partition of the table or of an index, in the order of the sort key, so many items at most.
 *
 * @param start the item to begin behind
 * @param consistent whether it sees all writes that were answered before; an index cannot
 */
public record Query(
        String partition,
        SortRange range,
        Optional<Index> index,
        boolean descending,
        int limit,
        Optional<Position> start,
        boolean consistent) {

    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("a query of " + limit + " items");
        }
    }

    /** Of the table, consistent. */
    public static Query of(String partition, int limit) {
        return new Query(
                partition,
                new SortRange.Any(),
                Optional.empty(),
                false,
                limit,
                Optional.empty(),
                true);
    }

    public static Query of(Index index, String partition, int limit) {
        return new Query(
                partition,
                new SortRange.Any(),
                Optional.of(index),
                false,
                limit,
                Optional.empty(),
                false);
    }

    public Query beginningWith(String prefix) {
        return within(new SortRange.Beginning(prefix));
    }

    public Query from(String first) {
        return within(new SortRange.From(AttributeValue.fromS(first)));
    }

    public Query from(long first) {
        return within(new SortRange.From(number(first)));
    }

    public Query between(String first, String last) {
        return within(
                new SortRange.Between(AttributeValue.fromS(first), AttributeValue.fromS(last)));
    }

    public Query between(long first, long last) {
        return within(new SortRange.Between(number(first), number(last)));
    }

    public Query lastFirst() {
        return new Query(partition, range, index, true, limit, start, consistent);
    }

    public Query after(Position seen) {
        return new Query(partition, range, index, descending, limit, Optional.of(seen), consistent);
    }

    /** Half the price of a read of the table, where a write of the last moment may be missed. */
    public Query eventually() {
        return new Query(partition, range, index, descending, limit, start, false);
    }

    /** The position of one of its items, for a reader who stops there. */
    public Position positionOf(Map<String, AttributeValue> item) {
        return new Position(
                Key.of(item),
                index.map(
                        read -> {
                            var sort = item.get(read.sortKey());
                            return isNumber(read) ? sort.n() : sort.s();
                        }));
    }

    /** How DynamoDB names the item to begin behind; empty at the beginning. */
    public Map<String, AttributeValue> startKey() {
        return start.map(this::startKey).orElse(Map.of());
    }

    private Map<String, AttributeValue> startKey(Position seen) {
        var key = new HashMap<>(seen.key().attributes());
        index.ifPresent(
                read -> {
                    var sort =
                            seen.indexSort()
                                    .orElseThrow(
                                            () ->
                                                    new IllegalArgumentException(
                                                            "no position in an index"));
                    key.put(read.partitionKey(), AttributeValue.fromS(partition));
                    key.put(
                            read.sortKey(),
                            isNumber(read)
                                    ? AttributeValue.fromN(sort)
                                    : AttributeValue.fromS(sort));
                });
        return key;
    }

    private Query within(SortRange wanted) {
        return new Query(partition, wanted, index, descending, limit, start, consistent);
    }

    private static boolean isNumber(Index read) {
        return read.sortKeyType() == AttributeType.NUMBER;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
