package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        update.updateExpression(changes(write, expression));
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

    private static String changes(Write.Update write, Expression expression) {
        if (write.touched().isEmpty()) {
            throw new IllegalArgumentException(
                    "an update of " + write.key() + " that changes nothing");
        }
        var set = new ArrayList<String>();
        write.set()
                .forEach(
                        (name, value) ->
                                set.add(expression.name(name) + " = " + expression.value(value)));
        var add = new ArrayList<String>();
        write.add()
                .forEach(
                        (name, more) ->
                                add.add(
                                        expression.name(name)
                                                + " "
                                                + expression.value(number(more))));
        var remove = write.remove().stream().map(expression::name).toList();
        return Stream.of(clause("SET ", set), clause("ADD ", add), clause("REMOVE ", remove))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> clause(String verb, List<String> actions) {
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(verb + String.join(", ", actions));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
