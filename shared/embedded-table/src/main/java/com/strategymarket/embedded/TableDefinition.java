package com.strategymarket.embedded;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.AttributeType;
import com.strategymarket.contract.TableLayout.Index;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

import java.util.List;
import java.util.TreeMap;

/** The contract's table in DynamoDB's words. */
final class TableDefinition {

    private TableDefinition() {}

    static CreateTableRequest creation(String tableName) {
        return CreateTableRequest.builder()
                .tableName(tableName)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes())
                .keySchema(keys(TableLayout.PARTITION_KEY, TableLayout.SORT_KEY))
                .globalSecondaryIndexes(
                        TableLayout.indexes().stream().map(TableDefinition::index).toList())
                .streamSpecification(stream())
                .build();
    }

    static UpdateTimeToLiveRequest expiry(String tableName) {
        return UpdateTimeToLiveRequest.builder()
                .tableName(tableName)
                .timeToLiveSpecification(
                        spec -> spec.enabled(true).attributeName(TableLayout.EXPIRES_AT))
                .build();
    }

    static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.partitionKey(), index.sortKey()))
                .projection(projection(index.nonKeyAttributes()))
                .build();
    }

    static StreamSpecification stream() {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                .build();
    }

    /** Every attribute that is a key somewhere; DynamoDB refuses the definition of any other. */
    static List<AttributeDefinition> attributes() {
        var types = new TreeMap<String, ScalarAttributeType>();
        types.put(TableLayout.PARTITION_KEY, ScalarAttributeType.S);
        types.put(TableLayout.SORT_KEY, ScalarAttributeType.S);
        for (var index : TableLayout.indexes()) {
            types.put(index.partitionKey(), ScalarAttributeType.S);
            types.put(index.sortKey(), scalar(index.sortKeyType()));
        }
        return types.entrySet().stream()
                .map(
                        entry ->
                                AttributeDefinition.builder()
                                        .attributeName(entry.getKey())
                                        .attributeType(entry.getValue())
                                        .build())
                .toList();
    }

    static List<KeySchemaElement> keys(String partitionKey, String sortKey) {
        return List.of(key(partitionKey, KeyType.HASH), key(sortKey, KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /** INCLUDE without a name is refused. */
    private static Projection projection(List<String> names) {
        return names.isEmpty()
                ? Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build()
                : Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(names)
                        .build();
    }

    private static ScalarAttributeType scalar(AttributeType type) {
        return switch (type) {
            case STRING -> ScalarAttributeType.S;
            case NUMBER -> ScalarAttributeType.N;
        };
    }
}
