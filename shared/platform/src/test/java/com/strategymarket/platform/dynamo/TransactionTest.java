package com.strategymarket.platform.dynamo;

import static com.strategymarket.platform.dynamo.Cancelled.cancelled;
import static com.strategymarket.platform.dynamo.Cancelled.failed;
import static com.strategymarket.platform.dynamo.Cancelled.none;
import static com.strategymarket.platform.dynamo.Cancelled.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class TransactionTest {

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

    private List<String> tokens() {
        return client.requests.stream()
                .map(request -> ((TransactWriteItemsRequest) request).clientRequestToken())
                .toList();
    }
}
