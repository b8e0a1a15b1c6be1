package com.strategymarket.embedded;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What makes two tables the same to those who use them, in words that can be compared and shown.
 */
record TableShape(String keys, Map<String, String> indexes, String stream, String expiry) {

    static TableShape of(CreateTableRequest request, String expiry) {
        var types = types(request.attributeDefinitions());
        var indexes = new TreeMap<String, String>();
        for (var index : request.globalSecondaryIndexes()) {
            indexes.put(index.indexName(), words(index.keySchema(), types, index.projection()));
        }
        var stream = request.streamSpecification().streamViewTypeAsString();
        return new TableShape(words(request.keySchema(), types), indexes, stream, expiry);
    }

    static TableShape of(TableDescription table, String expiry) {
        var types = types(table.attributeDefinitions());
        var indexes = new TreeMap<String, String>();
        for (var index : table.globalSecondaryIndexes()) {
            indexes.put(index.indexName(), words(index.keySchema(), types, index.projection()));
        }
        var stream = table.streamSpecification();
        return new TableShape(
                words(table.keySchema(), types),
                indexes,
                stream == null ? "none" : stream.streamViewTypeAsString(),
                Objects.requireNonNullElse(expiry, "none"));
    }

    /**
     * What this one has otherwise than the wanted one, but for indexes that it only lacks. An index
     * too many counts: what still reads it would work here and fail in the cloud.
     */
    List<String> differencesFrom(TableShape wanted) {
        var differences = new ArrayList<String>();
        compare(differences, "keys", keys, wanted.keys);
        compare(differences, "stream", stream, wanted.stream);
        compare(differences, "expiry attribute", expiry, wanted.expiry);
        indexes.forEach(
                (name, words) ->
                        compare(
                                differences,
                                "index " + name,
                                words,
                                wanted.indexes.getOrDefault(name, "none")));
        return differences;
    }

    List<String> indexesMissingFrom(TableShape other) {
        var missing = new TreeSet<>(indexes.keySet());
        missing.removeAll(other.indexes.keySet());
        return List.copyOf(missing);
    }

    private static void compare(
            List<String> differences, String what, String found, String wanted) {
        if (!found.equals(wanted)) {
            differences.add("%s: %s, but should be: %s".formatted(what, found, wanted));
        }
    }

    private static Map<String, String> types(List<AttributeDefinition> attributes) {
        return attributes.stream()
                .collect(
                        Collectors.toMap(
                                AttributeDefinition::attributeName,
                                AttributeDefinition::attributeTypeAsString));
    }

    private static String words(List<KeySchemaElement> keys, Map<String, String> types) {
        return keys.stream()
                .map(
                        key ->
                                "%s %s (%s)"
                                        .formatted(
                                                key.keyTypeAsString(),
                                                key.attributeName(),
                                                types.get(key.attributeName())))
                .collect(Collectors.joining(", "));
    }

    private static String words(
            List<KeySchemaElement> keys, Map<String, String> types, Projection projection) {
        var projected = new TreeSet<>(projection.nonKeyAttributes());
        return "%s %s %s"
                .formatted(words(keys, types), projection.projectionTypeAsString(), projected);
    }
}
