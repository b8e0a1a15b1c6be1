package com.strategymarket.local.rights;

import com.strategymarket.contract.TableAction;
import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.Map;
import java.util.function.Consumer;

/** Writes down what is asked of the table. Whatever it does not know, nobody can be granted. */
record RecordingClient(DynamoDbClient table, Consumer<Deed> deeds) implements DynamoDbClient {

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        note(TableAction.GET, request.key());
        return table.getItem(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        request.requestItems()
                .values()
                .forEach(of -> of.keys().forEach(key -> note(TableAction.BATCH_GET, key)));
        return table.batchGetItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        if (request.indexName() != null) {
            deeds.accept(new Deed(TableAction.QUERY, request.indexName()));
        } else {
            deeds.accept(Deed.on(TableAction.QUERY, partition(request)));
        }
        return table.query(request);
    }

    /** The value that the condition compares the partition key with. */
    private static String partition(QueryRequest request) {
        var condition = request.keyConditionExpression().split(" (?i:and) ")[0].split("=");
        var name = condition[0].strip();
        if (!request.expressionAttributeNames()
                .getOrDefault(name, name)
                .equals(TableLayout.PARTITION_KEY)) {
            throw new AssertionError("no partition first: " + request.keyConditionExpression());
        }
        return request.expressionAttributeValues().get(condition[1].strip()).s();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        note(TableAction.UPDATE, request.key());
        return table.updateItem(request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        request.transactItems().forEach(this::note);
        return table.transactWriteItems(request);
    }

    private void note(TransactWriteItem part) {
        if (part.put() != null) {
            note(TableAction.PUT, part.put().item());
        } else if (part.update() != null) {
            note(TableAction.UPDATE, part.update().key());
        } else if (part.delete() != null) {
            note(TableAction.DELETE, part.delete().key());
        } else {
            note(TableAction.CHECK, part.conditionCheck().key());
        }
    }

    private void note(TableAction action, Map<String, AttributeValue> item) {
        deeds.accept(Deed.on(action, item.get(TableLayout.PARTITION_KEY).s()));
    }

    @Override
    public String serviceName() {
        return table.serviceName();
    }

    @Override
    public void close() {
        // The table belongs to whoever made it.
    }
}
