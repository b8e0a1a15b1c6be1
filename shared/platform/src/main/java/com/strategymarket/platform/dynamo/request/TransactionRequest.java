package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.List;

/**
 * Writes as DynamoDB takes them. Each tells what it found when its condition fails, which saves a
 * second read.
 */
public final class TransactionRequest {

    private static final ReturnValuesOnConditionCheckFailure FOUND =
            ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private TransactionRequest() {}

    /**
     * @param token what DynamoDB knows a repetition of the request by
     */
    public static TransactWriteItemsRequest of(String table, List<Write> writes, String token) {
        return TransactWriteItemsRequest.builder()
                .transactItems(writes.stream().map(write -> item(table, write)).toList())
                .clientRequestToken(token)
                .build();
    }

    private static TransactWriteItem item(String table, Write write) {
        var item = TransactWriteItem.builder();
        switch (write) {
            case Write.Put put -> item.put(put(table, put));
            case Write.Update update -> item.update(update(table, update));
            case Write.Delete delete -> item.delete(delete(table, delete));
            case Write.Check check -> item.conditionCheck(check(table, check));
        }
        return item.build();
    }

    private static Put put(String table, Write.Put write) {
        var put =
                Put.builder()
                        .tableName(table)
                        .item(write.item())
                        .returnValuesOnConditionCheckFailure(FOUND);
        var expression = new Expression();
        expression.condition(write.condition(), put::conditionExpression);
        expression.placeholders(put::expressionAttributeNames, put::expressionAttributeValues);
        return put.build();
    }

    private static Update update(String table, Write.Update write) {
        var update =
                Update.builder()
                        .tableName(table)
                        .key(write.key().attributes())
                        .returnValuesOnConditionCheckFailure(FOUND);
        var expression = new Expression();
        update.updateExpression(Changes.of(write, expression));
        expression.condition(write.condition(), update::conditionExpression);
        expression.placeholders(
                update::expressionAttributeNames, update::expressionAttributeValues);
        return update.build();
    }

    private static Delete delete(String table, Write.Delete write) {
        var delete =
                Delete.builder()
                        .tableName(table)
                        .key(write.key().attributes())
                        .returnValuesOnConditionCheckFailure(FOUND);
        var expression = new Expression();
        expression.condition(write.condition(), delete::conditionExpression);
        expression.placeholders(
                delete::expressionAttributeNames, delete::expressionAttributeValues);
        return delete.build();
    }

    private static ConditionCheck check(String table, Write.Check write) {
        var check =
                ConditionCheck.builder()
                        .tableName(table)
                        .key(write.key().attributes())
                        .returnValuesOnConditionCheckFailure(FOUND);
        var expression = new Expression();
        expression.condition(write.condition(), check::conditionExpression);
        expression.placeholders(check::expressionAttributeNames, check::expressionAttributeValues);
        return check.build();
    }
}
