package com.strategymarket.local.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.HandClock;
import com.strategymarket.local.events.DeadLetters;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class LocalStreamTest {

    private final HandClock clock = new HandClock("2026-11-20T09:00:00Z");
    private final DeadLetters deadLetters = new DeadLetters(Optional.empty());
    private final Recorder function = new Recorder();
    private EmbeddedTable table;
    private Changes changes;

    @BeforeEach
    void open() {
        table = EmbeddedTable.inMemory();
        changes = new Changes(table.client(), table.tableName());
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aChangeComesAsLambdaHandsItOver() throws InterruptedException {
        changes.put("a", Map.of("version", AttributeValue.fromN("1")));
        changes.put("a", Map.of("version", AttributeValue.fromN("2")));
        changes.remove("a");

        stream(function).drain();

        var inserted = function.records().get(0);
        var modified = function.records().get(1);
        var removed = function.records().get(2);
        var keys = "{'user_id': {'S': 'somebody'}, 'sort_key': {'S': 'a'}}";
        var first = "{'user_id': {'S': 'somebody'}, 'sort_key': {'S': 'a'}, 'version': {'N': '1'}}";
        assertEquals("INSERT", inserted.path("eventName").stringValue());
        assertEquals("aws:dynamodb", inserted.path("eventSource").stringValue());
        assertEquals("1.1", inserted.path("eventVersion").stringValue());
        assertTrue(inserted.path("eventSourceARN").stringValue().contains("/stream/"));
        assertFalse(inserted.path("eventID").stringValue().isEmpty());
        assertFalse(inserted.path("awsRegion").stringValue().isEmpty());
        assertEquals(json(keys), inserted.at("/dynamodb/Keys"));
        assertEquals(json(first), inserted.at("/dynamodb/NewImage"));
        assertFalse(inserted.path("dynamodb").has("OldImage"));
        assertTrue(inserted.at("/dynamodb/ApproximateCreationDateTime").isIntegralNumber());
        assertTrue(inserted.at("/dynamodb/SizeBytes").isIntegralNumber());
        assertEquals("NEW_AND_OLD_IMAGES", inserted.at("/dynamodb/StreamViewType").stringValue());
        assertEquals("MODIFY", modified.path("eventName").stringValue());
        assertEquals(json(first), modified.at("/dynamodb/OldImage"));
        assertEquals("2", modified.at("/dynamodb/NewImage/version/N").stringValue());
        assertEquals("REMOVE", removed.path("eventName").stringValue());
        assertFalse(removed.path("dynamodb").has("NewImage"));
    }

    @Test
    void everyTypeOfAttributeHasItsForm() throws InterruptedException {
        changes.put(
                "a",
                Map.of(
                        "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("hi")),
                        "none", AttributeValue.fromL(List.of()),
                        "empty", AttributeValue.fromM(Map.of()),
                        "flag", AttributeValue.fromBool(true),
                        "nothing", AttributeValue.fromNul(true),
                        "list", AttributeValue.fromL(List.of(AttributeValue.fromN("1.5"))),
                        "map", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("\"v\"\n"))),
                        "texts", AttributeValue.fromSs(List.of("x")),
                        "numbers", AttributeValue.fromNs(List.of("7"))));

        stream(function).drain();

        assertEquals(
                json(
                        """
                        {"user_id": {"S": "somebody"}, "sort_key": {"S": "a"},
                         "bytes": {"B": "aGk="}, "flag": {"BOOL": true},
                         "none": {"L": []}, "empty": {"M": {}}, "nothing": {"NULL": true},
                         "list": {"L": [{"N": "1.5"}]}, "map": {"M": {"k": {"S": "\\"v\\"\\n"}}},
                         "texts": {"SS": ["x"]}, "numbers": {"NS": ["7"]}}
                        """),
                function.records().getFirst().at("/dynamodb/NewImage"));
    }

    @Test
    void batchesAreSmallAndInTheOrderOfTheChanges() throws InterruptedException {
        var names = changes.puts(250);

        stream(function).drain();

        assertEquals(List.of(100, 100, 50), function.batches().stream().map(List::size).toList());
        assertEquals(names, function.names());
    }

    @Test
    void whatWasHandledDoesNotComeAgain() throws InterruptedException {
        var stream = stream(function);
        changes.put("a");
        stream.drain();
        changes.put("b");
        stream.drain();
        stream.drain();

        assertEquals(List.of(List.of("a"), List.of("b")), function.batches());
    }

    @Test
    void onceStartedItHandlesChangesByItself() throws InterruptedException {
        var handled = new CountDownLatch(2);
        StreamFunction counting =
                event -> {
                    handled.countDown();
                    return new byte[0];
                };

        try (var stream = stream(counting)) {
            changes.put("a");
            stream.start();
            while (handled.getCount() == 2) {
                Thread.onSpinWait();
            }
            changes.put("b");
            handled.await();
        }
        assertEquals(List.of(), deadLetters.all());
    }

    @Test
    void closingItGivesNothingUp() throws InterruptedException {
        var failed = new CountDownLatch(1);
        StreamFunction broken =
                event -> {
                    failed.countDown();
                    throw new IllegalStateException();
                };
        changes.put("a");

        try (var _ = stream(broken).start()) {
            failed.await();
        }
        stream(function).drain();

        assertEquals(List.of("a"), function.names());
        assertEquals(List.of(), deadLetters.all());
    }

    private LocalStream stream(StreamFunction to) {
        return new LocalStream(table, to, Optional.empty(), deadLetters, clock);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }
}
