package com.strategymarket.testkit.faults;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The smallest things one can do with the table. */
record Notes(DynamoDbClient client, String table) {

    static Notes on(Stage stage) {
        return new Notes(stage.client(), stage.tableName());
    }

    void put(String name) {
        client.putItem(put -> put.tableName(table).item(key(name)));
    }

    void putNew(String name) {
        client.putItem(
                put ->
                        put.tableName(table)
                                .item(key(name))
                                .conditionExpression("attribute_not_exists(user_id)"));
    }

    void putTogether(String token, String... names) {
        var items =
                Stream.of(names)
                        .map(
                                name ->
                                        TransactWriteItem.builder()
                                                .put(put -> put.tableName(table).item(key(name)))
                                                .build())
                        .toList();
        client.transactWriteItems(write -> write.clientRequestToken(token).transactItems(items));
    }

    void countUp(String name) {
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(key(name))
                                .updateExpression("ADD rounds :one")
                                .expressionAttributeValues(
                                        Map.of(":one", AttributeValue.fromN("1"))));
    }

    int count(String name) {
        var item = client.getItem(get -> get.tableName(table).key(key(name))).item();
        return item.containsKey("rounds") ? Integer.parseInt(item.get("rounds").n()) : 0;
    }

    boolean has(String name) {
        return client.getItem(get -> get.tableName(table).key(key(name))).hasItem();
    }

    List<String> all() {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .limit(1)
                                        .keyConditionExpression("user_id = :all")
                                        .expressionAttributeValues(
                                                Map.of(":all", AttributeValue.fromS("note"))))
                .items()
                .stream()
                .map(item -> item.get(TableLayout.SORT_KEY).s())
                .toList();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of(
                TableLayout.PARTITION_KEY, AttributeValue.fromS("note"),
                TableLayout.SORT_KEY, AttributeValue.fromS(name));
    }
}
