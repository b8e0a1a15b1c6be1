package com.strategymarket.local.events.stream;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes changes that the stream then tells of. */
record Changes(DynamoDbClient client, String table) {

    void put(String sort) {
        put(sort, Map.of());
    }

    void put(String sort, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(attributes);
        item.putAll(key(sort));
        client.putItem(put -> put.tableName(table).item(item));
    }

    void remove(String sort) {
        client.deleteItem(delete -> delete.tableName(table).key(key(sort)));
    }

    /** As many new items, whose names are returned in their order. */
    List<String> puts(int number) {
        var names = IntStream.range(0, number).mapToObj("n%03d"::formatted).toList();
        names.forEach(this::put);
        return names;
    }

    private static Map<String, AttributeValue> key(String sort) {
        return Map.of(
                TableLayout.PARTITION_KEY, AttributeValue.fromS("somebody"),
                TableLayout.SORT_KEY, AttributeValue.fromS(sort));
    }
}
