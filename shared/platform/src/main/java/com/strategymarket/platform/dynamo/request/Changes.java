package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an update does, as DynamoDB takes it. */
final class Changes {

    private Changes() {}

    static String of(Write.Update write, Expression expression) {
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
