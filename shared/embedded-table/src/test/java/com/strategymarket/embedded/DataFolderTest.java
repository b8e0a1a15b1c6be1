package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class DataFolderTest {

    /** The engine refuses an empty list. */
    private static final Collection<GlobalSecondaryIndex> NONE = null;

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (var table = EmbeddedTable.in(folder)) {
            Items.put(table.client(), Items.item("a", "1"));
            Items.write(table.client(), "token", Items.countUp("a", "2"));
        }

        try (var table = EmbeddedTable.in(folder)) {
            Items.write(table.client(), "token", Items.countUp("a", "2"));

            assertEquals(Items.item("a", "1"), Items.get(table.client(), "a", "1"));
            assertEquals("1", Items.get(table.client(), "a", "2").get("rounds").n());
        }
    }

    @Test
    void theStreamGoesOnAfterReopening() {
        for (var sort : List.of("1", "2")) {
            try (var table = EmbeddedTable.in(folder)) {
                Items.put(table.client(), Items.item("a", sort));
            }
        }

        try (var table = EmbeddedTable.in(folder)) {
            assertEquals(List.of("1", "2"), sortKeysInTheStream(table));
        }
    }

    @Test
    void anIndexThatAnOlderVersionLackedIsAddedAndFilled() {
        leftBehind(
                creation ->
                        creation.globalSecondaryIndexes(NONE).attributeDefinitions(keyAttributes()),
                client -> Items.put(client, Items.card("INCOME", 3)));

        try (var table = EmbeddedTable.in(folder)) {
            assertEquals(
                    List.of(Items.card("INCOME", 3)),
                    table.client()
                            .query(
                                    query ->
                                            query.tableName(table.tableName())
                                                    .indexName(
                                                            TableLayout.MARKETPLACE_DISCOVERY
                                                                    .name())
                                                    .keyConditionExpression(
                                                            "marketplace_category = :category")
                                                    .expressionAttributeValues(
                                                            Map.of(
                                                                    ":category",
                                                                    AttributeValue.fromS(
                                                                            "INCOME"))))
                            .items());
        }
        EmbeddedTable.in(folder).close();
    }

    @Test
    void aTableOfAnotherShapeIsRefusedAndAllThatDiffersIsNamed() {
        var other =
                GlobalSecondaryIndex.builder()
                        .indexName(TableLayout.MARKETPLACE_DISCOVERY.name())
                        .keySchema(
                                TableDefinition.keys(
                                        TableLayout.SORT_KEY, TableLayout.PARTITION_KEY))
                        .projection(projection -> projection.projectionType("ALL"))
                        .build();
        leftBehind(
                creation ->
                        creation.globalSecondaryIndexes(
                                        other, other.toBuilder().indexName("Forgotten").build())
                                .attributeDefinitions(keyAttributes())
                                .streamSpecification(stream -> stream.streamEnabled(false)),
                client -> {});

        var refused = assertThrows(IllegalStateException.class, () -> EmbeddedTable.in(folder));

        for (var difference :
                List.of(
                        "index MarketplaceDiscovery: HASH sort_key (S), RANGE user_id (S) ALL []",
                        "index Forgotten",
                        "stream: none, but should be: NEW_AND_OLD_IMAGES",
                        "expiry attribute: none, but should be: expires_at",
                        folder.toString())) {
            assertTrue(refused.getMessage().contains(difference), refused.getMessage());
        }
    }

    @Test
    void aFolderServesOneTableAtATime() {
        try (var table = EmbeddedTable.in(folder)) {
            var refused = assertThrows(IllegalStateException.class, () -> EmbeddedTable.in(folder));

            assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
            assertTrue(Items.get(table.client(), "a", "1").isEmpty());
        }
        EmbeddedTable.in(folder).close();
    }

    private void leftBehind(
            Consumer<CreateTableRequest.Builder> otherwise, Consumer<DynamoDbClient> contents) {
        var file = folder.resolve(EmbeddedTable.FILE).toFile();
        var engine = DynamoDBEmbedded.create(file, true);
        try (var client = engine.dynamoDbClient()) {
            var creation = TableDefinition.creation(EmbeddedTable.TABLE_NAME).toBuilder();
            otherwise.accept(creation);
            client.createTable(creation.build());
            if (creation.build().streamSpecification().streamEnabled()) {
                client.updateTimeToLive(TableDefinition.expiry(EmbeddedTable.TABLE_NAME));
            }
            contents.accept(client);
        }
    }

    private static List<AttributeDefinition> keyAttributes() {
        return TableDefinition.attributes().stream()
                .filter(
                        attribute ->
                                List.of(TableLayout.PARTITION_KEY, TableLayout.SORT_KEY)
                                        .contains(attribute.attributeName()))
                .toList();
    }

    private static List<String> sortKeysInTheStream(EmbeddedTable table) {
        var stream =
                table.client()
                        .describeTable(request -> request.tableName(table.tableName()))
                        .table()
                        .latestStreamArn();
        return table
                .streams()
                .describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()
                .stream()
                .map(
                        shard ->
                                table.streams()
                                        .getShardIterator(
                                                request ->
                                                        request.streamArn(stream)
                                                                .shardId(shard.shardId())
                                                                .shardIteratorType("TRIM_HORIZON"))
                                        .shardIterator())
                .flatMap(
                        iterator ->
                                table
                                        .streams()
                                        .getRecords(request -> request.shardIterator(iterator))
                                        .records()
                                        .stream())
                .map(record -> record.dynamodb().keys().get(TableLayout.SORT_KEY).s())
                .toList();
    }
}
