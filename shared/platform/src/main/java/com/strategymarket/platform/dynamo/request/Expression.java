package com.strategymarket.platform.dynamo.request;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The placeholders of one request's expressions. Every name has one, so that reserved words never
 * matter.
 */
final class Expression {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    String name(String attribute) {
        for (var known : names.entrySet()) {
            if (known.getValue().equals(attribute)) {
                return known.getKey();
            }
        }
        var placeholder = "#n" + names.size();
        names.put(placeholder, attribute);
        return placeholder;
    }

    String value(AttributeValue value) {
        var placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    /**
     * Hands over the condition's expression, if it has one: nothing has to hold for {@link
     * Condition#none}.
     */
    void condition(Condition condition, Consumer<String> forExpression) {
        if (!condition.isNone()) {
            forExpression.accept(rendered(condition));
        }
    }

    private String rendered(Condition condition) {
        return switch (condition) {
            case Condition.None none ->
                    throw new IllegalStateException("there is no expression for no condition");
            case Condition.Absent absent ->
                    "attribute_not_exists(" + name(TableLayout.PARTITION_KEY) + ")";
            case Condition.Present present ->
                    "attribute_exists(" + name(TableLayout.PARTITION_KEY) + ")";
            case Condition.Compared(var attribute, var operator, var value) ->
                    name(attribute) + " " + operator + " " + value(value);
            case Condition.Both(var left, var right) ->
                    "(" + rendered(left) + " AND " + rendered(right) + ")";
            case Condition.Either(var left, var right) ->
                    "(" + rendered(left) + " OR " + rendered(right) + ")";
        };
    }

    /** Hands over what there is: DynamoDB refuses empty maps. */
    void placeholders(
            Consumer<Map<String, String>> forNames,
            Consumer<Map<String, AttributeValue>> forValues) {
        if (!names.isEmpty()) {
            forNames.accept(names);
        }
        if (!values.isEmpty()) {
            forValues.accept(values);
        }
    }
}
