package com.strategymarket.platform.dynamo.request;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Index;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Map;

/** A part of a query as DynamoDB takes it. */
public final class SliceRequest {

    private SliceRequest() {}

    /**
     * @param items how many are wanted yet
     * @param behind the key of the item to go on behind; empty at the beginning
     */
    public static QueryRequest of(
            String table, Query query, int items, Map<String, AttributeValue> behind) {
        var request =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(query.consistent())
                        .scanIndexForward(!query.descending())
                        .limit(items);
        query.index().ifPresent(index -> request.indexName(index.name()));
        if (!behind.isEmpty()) {
            request.exclusiveStartKey(behind);
        }
        var expression = new Expression();
        request.keyConditionExpression(keyCondition(query, expression));
        expression.placeholders(
                request::expressionAttributeNames, request::expressionAttributeValues);
        return request.build();
    }

    private static String keyCondition(Query query, Expression expression) {
        var partitionKey = query.index().map(Index::partitionKey).orElse(TableLayout.PARTITION_KEY);
        var sortKey = query.index().map(Index::sortKey).orElse(TableLayout.SORT_KEY);
        var partition = AttributeValue.fromS(query.partition());
        return expression.name(partitionKey)
                + " = "
                + expression.value(partition)
                + inRange(query.range(), sortKey, expression);
    }

    private static String inRange(SortRange range, String sortKey, Expression expression) {
        return switch (range) {
            case SortRange.Any any -> "";
            case SortRange.Beginning(var prefix) -> {
                var text = AttributeValue.fromS(prefix);
                yield " AND begins_with(%s, %s)"
                        .formatted(expression.name(sortKey), expression.value(text));
            }
            case SortRange.From(var first) ->
                    " AND %s >= %s".formatted(expression.name(sortKey), expression.value(first));
            case SortRange.Between(var first, var last) ->
                    " AND %s BETWEEN %s AND %s"
                            .formatted(
                                    expression.name(sortKey),
                                    expression.value(first),
                                    expression.value(last));
        };
    }
}
