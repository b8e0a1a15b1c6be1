package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.AttributeType;
import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table is the one that the stores write to. */
class TableInTheStackTest {

    private static final Resource TABLE =
            Synthesis.of("prod").template().only("AWS::DynamoDB::Table");

    static List<Index> indexes() {
        return TableLayout.indexes();
    }

    private static List<String> keys(JsonNode schema) {
        return schema.valueStream()
                .map(
                        key ->
                                key.path("KeyType").asString()
                                        + " "
                                        + key.path("AttributeName").asString())
                .toList();
    }

    @Test
    void itsKeysAreThoseOfTheSpecification() {
        assertEquals(List.of("HASH user_id", "RANGE sort_key"), keys(TABLE.at("KeySchema")));
        assertEquals("PAY_PER_REQUEST", TABLE.text("BillingMode"));
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void anIndexIsAsTheLayoutHasIt(Index index) {
        var made = named(index.name());

        assertEquals(
                List.of("HASH " + index.partitionKey(), "RANGE " + index.sortKey()),
                keys(made.path("KeySchema")));
        var projection = made.path("Projection");
        var kind = index.nonKeyAttributes().isEmpty() ? "KEYS_ONLY" : "INCLUDE";
        assertEquals(kind, projection.path("ProjectionType").asString());
        assertEquals(
                index.nonKeyAttributes(),
                projection.path("NonKeyAttributes").valueStream().map(JsonNode::asString).toList());
    }

    private static JsonNode named(String index) {
        return TABLE.at("GlobalSecondaryIndexes")
                .valueStream()
                .filter(made -> made.path("IndexName").asString().equals(index))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itHasNoOtherIndexes() {
        var names =
                TABLE.at("GlobalSecondaryIndexes")
                        .valueStream()
                        .map(made -> made.path("IndexName").asString())
                        .collect(Collectors.toSet());

        assertEquals(indexes().stream().map(Index::name).collect(Collectors.toSet()), names);
        assertTrue(names.contains("MarketplaceDiscovery"));
    }

    /** CloudFormation refuses a table that defines an attribute that is no key. */
    @Test
    void itDefinesItsKeysAndNothingElse() {
        var types = new TreeMap<String, String>();
        TABLE.at("AttributeDefinitions")
                .valueStream()
                .forEach(
                        made ->
                                types.put(
                                        made.path("AttributeName").asString(),
                                        made.path("AttributeType").asString()));
        var keys = new HashSet<>(Set.of("user_id", "sort_key"));
        for (var index : indexes()) {
            keys.addAll(List.of(index.partitionKey(), index.sortKey()));
            var type = index.sortKeyType() == AttributeType.NUMBER ? "N" : "S";
            assertEquals(type, types.get(index.sortKey()), index.sortKey());
            assertEquals("S", types.get(index.partitionKey()), index.partitionKey());
        }

        assertEquals(keys, types.keySet());
    }

    @Test
    void itTellsItsChangesForgetsWhatExpiresAndCanBeTakenBack() {
        assertEquals("NEW_AND_OLD_IMAGES", TABLE.text("StreamSpecification", "StreamViewType"));
        assertEquals("expires_at", TABLE.text("TimeToLiveSpecification", "AttributeName"));
        assertTrue(TABLE.at("TimeToLiveSpecification", "Enabled").asBoolean());
        assertTrue(
                TABLE.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                        .asBoolean());
        assertTrue(TABLE.at("LocalSecondaryIndexes").isMissingNode());
    }
}
