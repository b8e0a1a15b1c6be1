package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.AttributeType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class EmbeddedTableTest {

    private EmbeddedTable table;

    @BeforeEach
    void open() {
        table = EmbeddedTable.inMemory();
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void itsKeysAreThoseOfTheLayout() {
        var found = description();

        assertEquals("user_id HASH, sort_key RANGE", words(found.keySchema()));
        assertEquals(
                Map.of("user_id", "S", "sort_key", "S"),
                typesOf(found, Set.of("user_id", "sort_key")));
        assertEquals(BillingMode.PAY_PER_REQUEST, found.billingModeSummary().billingMode());
    }

    @Test
    void itsIndexesAreThoseOfTheLayout() {
        var found = description();

        assertEquals(TableLayout.indexes().size(), found.globalSecondaryIndexes().size());
        for (var index : TableLayout.indexes()) {
            var made =
                    found.globalSecondaryIndexes().stream()
                            .filter(each -> each.indexName().equals(index.name()))
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    index.partitionKey() + " HASH, " + index.sortKey() + " RANGE",
                    words(made.keySchema()));
            assertEquals(
                    index.projected().isEmpty() ? ProjectionType.KEYS_ONLY : ProjectionType.INCLUDE,
                    made.projection().projectionType());
            assertEquals(
                    new HashSet<>(index.nonKeyAttributes()),
                    new HashSet<>(made.projection().nonKeyAttributes()));
            var sortKeyType = index.sortKeyType() == AttributeType.NUMBER ? "N" : "S";
            assertEquals(
                    Map.of(index.sortKey(), sortKeyType), typesOf(found, Set.of(index.sortKey())));
        }
    }

    @Test
    void itsStreamCarriesBothImagesAndItsItemsExpire() {
        var expiry =
                table.client()
                        .describeTimeToLive(request -> request.tableName(table.tableName()))
                        .timeToLiveDescription();

        assertEquals(
                StreamViewType.NEW_AND_OLD_IMAGES,
                description().streamSpecification().streamViewType());
        assertEquals(TimeToLiveStatus.ENABLED, expiry.timeToLiveStatus());
        assertEquals(TableLayout.EXPIRES_AT, expiry.attributeName());
    }

    @Test
    void twoTablesInMemoryKnowNothingOfEachOther() {
        Items.put(table.client(), Items.item("a", "1"));

        try (var other = EmbeddedTable.inMemory()) {
            assertTrue(Items.get(other.client(), "a", "1").isEmpty());
        }
        assertEquals(Items.item("a", "1"), Items.get(table.client(), "a", "1"));
    }

    @Test
    void anIndexGivesTheHighestCountFirst() {
        Items.put(table.client(), with(Items.card("INCOME", 9), "t-9"));
        Items.put(table.client(), with(Items.card("INCOME", 10), "t-10"));

        var found =
                table.client()
                        .query(
                                query ->
                                        query.tableName(table.tableName())
                                                .indexName(TableLayout.MARKETPLACE_DISCOVERY.name())
                                                .keyConditionExpression(
                                                        "marketplace_category = :category")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":category",
                                                                AttributeValue.fromS("INCOME")))
                                                .scanIndexForward(false))
                        .items();

        assertEquals(
                List.of("10", "9"),
                found.stream().map(item -> item.get(TableLayout.SUBSCRIBER_COUNT).n()).toList());
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String partition) {
        item.put(TableLayout.PARTITION_KEY, AttributeValue.fromS(partition));
        return item;
    }

    private TableDescription description() {
        return table.client()
                .describeTable(request -> request.tableName(table.tableName()))
                .table();
    }

    private static String words(List<KeySchemaElement> keys) {
        return keys.stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> typesOf(TableDescription table, Set<String> names) {
        return table.attributeDefinitions().stream()
                .filter(attribute -> names.contains(attribute.attributeName()))
                .collect(
                        Collectors.toMap(
                                AttributeDefinition::attributeName,
                                AttributeDefinition::attributeTypeAsString));
    }
}
