package com.strategymarket.local.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.local.HandClock;
import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.events.DeadLetters;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engine opens a new shard every few hours; here it is made to. */
class ShardLineageTest {

    private static final String TABLE = "changes";

    @TempDir Path folder;

    private final HandClock clock = new HandClock("2026-11-20T09:00:00Z");
    private final Recorder function = new Recorder();
    private AmazonDynamoDBLocal engine;
    private Changes changes;

    @BeforeEach
    void open() {
        engine = DynamoDBEmbedded.create(true);
        create(engine.dynamoDbClient());
        changes = new Changes(engine.dynamoDbClient(), TABLE);
    }

    @AfterEach
    void close() {
        engine.shutdownNow();
    }

    @Test
    void childrenComeAfterTheirParents() throws InterruptedException {
        var names = new ArrayList<String>();
        for (int shard = 0; shard < 4; shard++) {
            for (int i = 0; i < 120; i++) {
                names.add("s" + shard + "-" + i);
                changes.put(names.getLast());
            }
            engine.triggerShardRollovers();
        }
        changes.put("last");
        names.add("last");

        assertTrue(stream().shards().size() > 3, stream().shards().toString());
        drain();

        assertEquals(names, function.names());
    }

    @Test
    void aShardThatEndsBetweenTwoLooksIsFollowedByItsChild() throws InterruptedException {
        for (var name : List.of("a", "b", "c")) {
            changes.put(name);
            drain();
            engine.triggerShardRollovers();
            drain();
        }

        assertEquals(List.of("a", "b", "c"), function.names());
    }

    private void drain() throws InterruptedException {
        var stream = stream();
        var file = DataFile.in(Optional.of(folder), "position.json");
        var position = new StreamPosition(file, stream.arn());
        var handler =
                new BatchHandler(
                        "changes",
                        new EventJson(stream.arn()),
                        function,
                        new DeadLetters(Optional.empty()),
                        clock);
        new ShardFollower(stream, position, handler, pause -> {}).drain();
    }

    private TableStream stream() {
        var description = engine.dynamoDbClient().describeTable(table -> table.tableName(TABLE));
        return new TableStream(
                engine.dynamoDbStreamsClient(), description.table().latestStreamArn());
    }

    private static void create(DynamoDbClient client) {
        client.createTable(
                table ->
                        table.tableName(TABLE)
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(
                                        text(TableLayout.PARTITION_KEY), text(TableLayout.SORT_KEY))
                                .keySchema(
                                        key(TableLayout.PARTITION_KEY, "HASH"),
                                        key(TableLayout.SORT_KEY, "RANGE"))
                                .streamSpecification(
                                        stream ->
                                                stream.streamEnabled(true)
                                                        .streamViewType(
                                                                StreamViewType
                                                                        .NEW_AND_OLD_IMAGES)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
    }

    private static KeySchemaElement key(String name, String type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
