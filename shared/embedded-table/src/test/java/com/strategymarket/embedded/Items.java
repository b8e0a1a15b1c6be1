package com.strategymarket.embedded;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items and writes that the tests share. */
final class Items {

    private Items() {}

    static Map<String, AttributeValue> item(String partition, String sort) {
        return new HashMap<>(
                Map.of(
                        TableLayout.PARTITION_KEY, AttributeValue.fromS(partition),
                        TableLayout.SORT_KEY, AttributeValue.fromS(sort)));
    }

    static Map<String, AttributeValue> card(String category, long subscribers) {
        var card = item("TEMPLATE#" + category, "TEMPLATE");
        card.put(TableLayout.MARKETPLACE_CATEGORY, AttributeValue.fromS(category));
        card.put(TableLayout.SUBSCRIBER_COUNT, AttributeValue.fromN(Long.toString(subscribers)));
        return card;
    }

    static void put(DynamoDbClient client, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(EmbeddedTable.TABLE_NAME).item(item));
    }

    static Map<String, AttributeValue> get(DynamoDbClient client, String partition, String sort) {
        return client.getItem(
                        get -> get.tableName(EmbeddedTable.TABLE_NAME).key(item(partition, sort)))
                .item();
    }

    static TransactWriteItem putIfAbsent(String partition, String sort) {
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(EmbeddedTable.TABLE_NAME)
                                        .item(item(partition, sort))
                                        .conditionExpression("attribute_not_exists(user_id)")
                                        .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    static TransactWriteItem countUp(String partition, String sort) {
        return TransactWriteItem.builder()
                .update(
                        update ->
                                update.tableName(EmbeddedTable.TABLE_NAME)
                                        .key(item(partition, sort))
                                        .updateExpression("ADD rounds :one")
                                        .expressionAttributeValues(
                                                Map.of(":one", AttributeValue.fromN("1"))))
                .build();
    }

    static void write(DynamoDbClient client, String token, TransactWriteItem... writes) {
        client.transactWriteItems(
                transaction ->
                        transaction.clientRequestToken(token).transactItems(List.of(writes)));
    }
}
