package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * An update by itself as DynamoDB takes it. It tells what it found, whether it changes it or not.
 */
public final class UpdateRequest {

    private UpdateRequest() {}

    public static UpdateItemRequest of(String table, Write.Update write) {
        var update =
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(write.key().attributes())
                        .returnValues(ReturnValue.ALL_OLD)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD);
        var expression = new Expression();
        update.updateExpression(Changes.of(write, expression));
        expression.condition(write.condition(), update::conditionExpression);
        expression.placeholders(
                update::expressionAttributeNames, update::expressionAttributeValues);
        return update.build();
    }
}
