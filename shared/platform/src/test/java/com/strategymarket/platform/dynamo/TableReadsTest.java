package com.strategymarket.platform.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class TableReadsTest {

    private static final Key KEY = new Key("p", "s");
    private static final Map<String, AttributeValue> ITEM = ItemWriter.of(KEY).item();

    private final ScriptedClient client = new ScriptedClient();
    private final List<Duration> pauses = new ArrayList<>();
    private final Table table = new Table(client, "table", new Random(1), pauses::add, () -> 0);

    @Test
    void readsByKeySeeTheLastWriteUnlessTheyMayMissIt() {
        client.then(GetItemResponse.builder().build())
                .then(GetItemResponse.builder().build())
                .then(found(List.of()));

        table.get(KEY);
        table.getEventually(KEY);
        table.getAll(List.of(KEY));

        assertTrue(((GetItemRequest) client.requests.get(0)).consistentRead());
        assertFalse(((GetItemRequest) client.requests.get(1)).consistentRead());
        var batch = (BatchGetItemRequest) client.requests.get(2);
        assertTrue(batch.requestItems().get("table").consistentRead());
    }

    @Test
    void keysThatDynamoDbLeftOutAreAskedForAgain() {
        var other = new Key("p", "other");
        client.then(found(List.of(ITEM), other))
                .then(found(List.of(), other))
                .then(found(List.of(ItemWriter.of(other).item())));

        var found = table.getAll(List.of(other, KEY, other));

        assertEquals(List.of(other, KEY), List.copyOf(found.keySet()));
        var first = (BatchGetItemRequest) client.requests.getFirst();
        assertEquals(
                List.of(other.attributes(), KEY.attributes()),
                first.requestItems().get("table").keys(),
                "DynamoDB refuses a key that stands there twice");
        assertEquals(2, pauses.size());
    }

    @Test
    void keysThatDynamoDbLeavesOutTimeAndAgainAreUnavailableAndNotAbsent() {
        for (int i = 0; i < 4; i++) {
            client.then(found(List.of(), KEY));
        }

        var thrown = assertThrows(ProblemException.class, () -> table.getAll(List.of(KEY)));

        assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
        assertTrue(thrown.problem().retryAfter().isPresent());
    }

    @Test
    void noKeysAreNoCall() {
        assertEquals(Map.of(), table.getAll(List.of()));
        assertEquals(List.of(), client.requests);
    }

    @Test
    void aShortPageIsFilledUp() {
        client.then(page(KEY, "a", "b")).then(page(KEY)).then(page(new Key("p", "c"), "c"));

        var slice = table.query(Query.of("p", 3));

        assertEquals(3, slice.items().size());
        assertEquals(new Key("p", "c"), slice.next().orElseThrow().key());
        assertEquals(3, client.requests.size());
    }

    private static QueryResponse page(Key last, String... sorts) {
        var items = Stream.of(sorts).map(sort -> ItemWriter.of(new Key("p", sort)).item()).toList();
        return QueryResponse.builder().items(items).lastEvaluatedKey(last.attributes()).build();
    }

    private static BatchGetItemResponse found(
            List<Map<String, AttributeValue>> items, Key... left) {
        var unprocessed =
                KeysAndAttributes.builder()
                        .keys(Stream.of(left).map(Key::attributes).toList())
                        .build();
        return BatchGetItemResponse.builder()
                .responses(Map.of("table", items))
                .unprocessedKeys(left.length == 0 ? Map.of() : Map.of("table", unprocessed))
                .build();
    }
}
