package com.strategymarket.platform.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class TableFailuresTest {

    private static final Key KEY = new Key("p", "s");
    private static final Map<String, AttributeValue> ITEM =
            ItemWriter.of(KEY).text("name", "there").item();
    private static final Write GUARD = Write.put(ITEM).when(Condition.absent());
    private static final Write COUNT = Write.update(new Key("p", "COUNT")).adding("count", 1);
    private static final TransactWriteItemsResponse WRITTEN =
            TransactWriteItemsResponse.builder().build();

    private final ScriptedClient client = new ScriptedClient();
    private final List<Duration> pauses = new ArrayList<>();
    private final Table table = new Table(client, "table", new Random(1), pauses::add, () -> 0);

    static Stream<SdkException> outages() {
        return Stream.of(
                ProvisionedThroughputExceededException.builder().build(),
                RequestLimitExceededException.builder().build(),
                ThrottlingException.builder().build(),
                InternalServerErrorException.builder().build(),
                TransactionInProgressException.builder().build(),
                DynamoDbException.builder().statusCode(503).build(),
                DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("RequestThrottled").build())
                        .build(),
                SdkClientException.create("no route"),
                ApiCallTimeoutException.create(3000),
                ApiCallAttemptTimeoutException.create(1000),
                AbortedException.create("interrupted"));
    }

    static Stream<SdkException> bugs() {
        return Stream.of(
                DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("ValidationException").build())
                        .build(),
                ResourceNotFoundException.builder().statusCode(400).build(),
                IdempotentParameterMismatchException.builder().statusCode(400).build(),
                cancelled("ValidationError", "None"),
                TransactionCanceledException.builder().statusCode(400).build());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatPassesByItselfIsUnavailable(SdkException outage) {
        client.then(outage).then(outage).then(outage).then(outage);

        for (var operation :
                List.<Runnable>of(
                        () -> table.get(KEY),
                        () -> table.getAll(List.of(KEY)),
                        () -> table.query(Query.of("p", 1)),
                        () -> table.write(GUARD))) {
            var thrown = assertThrows(ProblemException.class, operation::run);
            assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
            assertEquals(Optional.of(Duration.ofSeconds(1)), thrown.problem().retryAfter());
            assertSame(outage, thrown.getCause());
        }
        assertEquals(4, client.requests.size(), "the SDK has tried again already");
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void whatIsWrongWithTheRequestIsABug(SdkException bug) {
        client.then(bug);

        assertSame(bug, assertThrows(SdkException.class, () -> table.write(GUARD, COUNT)));
        assertEquals(1, client.requests.size());
    }

    @Test
    void aFailedConditionTellsWhichAndWhatWasThere() {
        client.then(cancelled(failed(ITEM), none()));

        var thrown = assertThrows(ConditionFailed.class, () -> table.write(GUARD, COUNT));

        assertTrue(thrown.failed(GUARD));
        assertEquals(Optional.of(ITEM), thrown.found(GUARD));
        assertFalse(thrown.failed(COUNT));
        assertEquals(Optional.empty(), thrown.found(COUNT));
        assertEquals("conditions failed for [p/s]", thrown.getMessage());
    }

    @Test
    void severalFailedConditionsAreAllTold() {
        client.then(cancelled(failed(ITEM), failed(Map.of())));

        var thrown = assertThrows(ConditionFailed.class, () -> table.write(GUARD, COUNT));

        assertTrue(thrown.failed(GUARD) && thrown.failed(COUNT));
        assertEquals(Optional.empty(), thrown.found(COUNT), "there was no item");
    }

    @Test
    void aConflictIsTriedAgainAfterAPauseWithATokenOfItsOwn() {
        client.then(cancelled("TransactionConflict", "None"))
                .then(cancelled("None", "TransactionConflict"))
                .then(WRITTEN);

        table.write(GUARD, COUNT);

        assertEquals(3, new HashSet<>(tokens()).size());
        assertEquals(2, pauses.size());
    }

    @Test
    void pausesDoubleUpToABoundAndVary() {
        for (int i = 0; i < 7; i++) {
            client.then(cancelled("TransactionConflict"));
        }

        assertThrows(Contended.class, () -> table.write(COUNT));

        var bounds = List.of(10, 20, 40, 80, 160, 200);
        assertEquals(bounds.size(), pauses.size());
        for (int i = 0; i < bounds.size(); i++) {
            var pause = pauses.get(i).toMillis();
            assertTrue(pause >= bounds.get(i) / 2 && pause <= bounds.get(i), pauses::toString);
        }
    }

    @Test
    void aConflictThatStaysTellsWhoseItemsOthersHold() {
        for (int i = 0; i < 7; i++) {
            client.then(cancelled("None", "TransactionConflict"));
        }

        var thrown = assertThrows(Contended.class, () -> table.write(GUARD, COUNT));

        assertEquals(List.of(COUNT), thrown.writes());
        assertEquals(7, client.requests.size());
    }

    @Test
    void aConditionThatFailedBesideAConflictIsJudgedAgainWhenTheConflictIsOver() {
        client.then(cancelled(failed(ITEM), reason("TransactionConflict")))
                .then(cancelled(failed(ITEM), failed(Map.of("count", AttributeValue.fromN("1")))));

        var thrown = assertThrows(ConditionFailed.class, () -> table.write(GUARD, COUNT));

        assertTrue(thrown.failed(COUNT));
        assertEquals(1, pauses.size());
    }

    @Test
    void aConditionThatFailedBesideAConflictThatStaysIsTheAnswer() {
        for (int i = 0; i < 7; i++) {
            client.then(cancelled(failed(ITEM), reason("TransactionConflict")));
        }

        assertTrue(
                assertThrows(ConditionFailed.class, () -> table.write(GUARD, COUNT)).failed(GUARD));
    }

    @Test
    void aThrottledWriteLeavesOpenWhatElseWouldHaveFailed() {
        for (var throttled : List.of("ThrottlingError", "ProvisionedThroughputExceeded")) {
            client.then(cancelled(failed(ITEM), reason(throttled)));
            client.then(cancelled("TransactionConflict", throttled));

            for (int i = 0; i < 2; i++) {
                var thrown = assertThrows(ProblemException.class, () -> table.write(GUARD, COUNT));
                assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
            }
        }
        assertEquals(List.of(), pauses);
    }

    @Test
    void anOutageInTheMiddleOfConflictsIsUnavailable() {
        client.then(cancelled("TransactionConflict")).then(ApiCallTimeoutException.create(3000));

        assertThrows(ProblemException.class, () -> table.write(COUNT));
    }

    @Test
    void nothingToWriteIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> table.write(List.of()));
    }

    @Test
    void keysThatDynamoDbLeftOutAreAskedForAgain() {
        var other = new Key("p", "other");
        client.then(found(List.of(ITEM), other))
                .then(found(List.of(), other))
                .then(found(List.of(ItemWriter.of(other).item())));

        var found = table.getAll(List.of(other, KEY, other));

        assertEquals(List.of(other, KEY), List.copyOf(found.keySet()));
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

    @Test
    void eachCallIsChargedWithItsTimeAlsoWhenItFails() {
        var ticks = new long[] {0};
        var timed =
                new Table(client, "table", new Random(1), pause -> {}, () -> ticks[0] += 1_000_000);
        client.then(GetItemResponse.builder().item(ITEM).build())
                .then(cancelled("TransactionConflict", "None"))
                .then(cancelled(failed(ITEM), none()))
                .then(SdkClientException.create("no route"));

        var cost =
                Cost.measured(
                        () -> {
                            timed.get(KEY);
                            assertThrows(ConditionFailed.class, () -> timed.write(GUARD, COUNT));
                            assertThrows(ProblemException.class, () -> timed.getEventually(KEY));
                            return Cost.current();
                        });

        assertEquals("ddb;dur=4.0;desc=\"4 calls, depth 4, 1 RCU, 8 WCU\"", cost.serverTiming());
    }

    @Test
    void anInterruptedPauseIsUnavailableAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThrows(ProblemException.class, () -> Pause.sleeping(Duration.ofDays(1)));
        assertTrue(Thread.interrupted());
    }

    private List<String> tokens() {
        return client.requests.stream()
                .map(request -> ((TransactWriteItemsRequest) request).clientRequestToken())
                .toList();
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

    private static TransactionCanceledException cancelled(String... codes) {
        return cancelled(
                Stream.of(codes).map(TableFailuresTest::reason).toArray(CancellationReason[]::new));
    }

    private static TransactionCanceledException cancelled(CancellationReason... reasons) {
        return TransactionCanceledException.builder()
                .statusCode(400)
                .cancellationReasons(reasons)
                .build();
    }

    private static CancellationReason failed(Map<String, AttributeValue> found) {
        var reason = CancellationReason.builder().code("ConditionalCheckFailed");
        return found.isEmpty() ? reason.build() : reason.item(found).build();
    }

    private static CancellationReason none() {
        return CancellationReason.builder().build();
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }
}
