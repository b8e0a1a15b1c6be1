package com.strategymarket.platform.dynamo.item;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Where an item stands in the table. */
public record Key(String partition, String sort) {

    /** The key of an item, or of anything else that carries the key's attributes. */
    public static Key of(Map<String, AttributeValue> item) {
        return new Key(item.get(TableLayout.PARTITION_KEY).s(), item.get(TableLayout.SORT_KEY).s());
    }

    public Map<String, AttributeValue> attributes() {
        return Map.of(
                TableLayout.PARTITION_KEY, AttributeValue.fromS(partition),
                TableLayout.SORT_KEY, AttributeValue.fromS(sort));
    }

    @Override
    public String toString() {
        return partition + "/" + sort;
    }
}
