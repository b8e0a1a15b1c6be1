package com.strategymarket.platform.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class SingleUpdateTest {

    private static final Key KEY = new Key("p", "s");
    private static final Map<String, AttributeValue> ITEM =
            ItemWriter.of(KEY).number("count", 7).item();
    private static final Write.Update COUNT =
            Write.update(KEY).adding("count", 1).when(Condition.atMost("count", 6));

    private final ScriptedClient client = new ScriptedClient();
    private final List<Duration> pauses = new ArrayList<>();
    private final Table table = new Table(client, "table", new Random(1), pauses::add, () -> 0);

    @Test
    void itTellsWhatStoodThereBefore() {
        client.then(UpdateItemResponse.builder().attributes(ITEM).build());

        assertEquals(ITEM, table.update(COUNT));
        var request = (UpdateItemRequest) client.requests.getFirst();
        assertEquals("table", request.tableName());
        assertEquals(KEY.attributes(), request.key());
    }

    @Test
    void whereNothingStoodItTellsNothing() {
        client.then(UpdateItemResponse.builder().build());

        assertEquals(Map.of(), table.update(COUNT));
    }

    @Test
    void aFailedConditionTellsWhatWasThere() {
        client.then(refused(ITEM)).then(refused(Map.of()));

        var found = assertThrows(ConditionFailed.class, () -> table.update(COUNT));
        var nothing = assertThrows(ConditionFailed.class, () -> table.update(COUNT));

        assertTrue(found.failed(COUNT));
        assertEquals(Optional.of(ITEM), found.found(COUNT));
        assertTrue(nothing.failed(COUNT));
        assertEquals(Optional.empty(), nothing.found(COUNT));
        assertEquals(List.of(), pauses, "an answer is not asked for again");
    }

    /** One that found no item comes without the attribute altogether. */
    @Test
    void aFailedConditionWithoutAnItemTellsThatThereWasNone() {
        client.then(ConditionalCheckFailedException.builder().statusCode(400).build());

        var thrown = assertThrows(ConditionFailed.class, () -> table.update(COUNT));

        assertEquals(Optional.empty(), thrown.found(COUNT));
    }

    @Test
    void aConflictIsTriedAgainAfterAPause() {
        client.then(conflict())
                .then(conflict())
                .then(UpdateItemResponse.builder().attributes(ITEM).build());

        assertEquals(ITEM, table.update(COUNT));
        assertEquals(3, client.requests.size());
        assertEquals(2, pauses.size());
        assertTrue(pauses.get(0).toMillis() <= 10 && pauses.get(1).toMillis() <= 20);
    }

    @Test
    void aConflictThatStaysTellsWhoseItemOthersHold() {
        for (int i = 0; i < 7; i++) {
            client.then(conflict());
        }

        var thrown = assertThrows(Contended.class, () -> table.update(COUNT));

        assertEquals(List.of(COUNT), thrown.writes());
        assertEquals(7, client.requests.size());
        assertEquals(6, pauses.size());
    }

    @Test
    void anOutageIsUnavailableAndNotTriedAgain() {
        var outages =
                List.of(
                        ApiCallTimeoutException.create(3000),
                        InternalServerErrorException.builder().statusCode(500).build(),
                        ThrottlingException.builder().statusCode(400).build(),
                        ProvisionedThroughputExceededException.builder().statusCode(400).build());
        for (var outage : outages) {
            client.then(outage);

            var thrown = assertThrows(ProblemException.class, () -> table.update(COUNT));

            assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
            assertSame(outage, thrown.getCause());
        }
        assertEquals(outages.size(), client.requests.size());
    }

    @Test
    void aMistakeOfOursIsNoOutage() {
        var bug = DynamoDbException.builder().statusCode(400).message("no such name").build();
        client.then(bug);

        assertSame(bug, assertThrows(DynamoDbException.class, () -> table.update(COUNT)));
    }

    @Test
    void eachCallIsCharged() {
        var large = ItemWriter.of(KEY).text("x", "y".repeat(3_000)).item();
        client.then(conflict())
                .then(refused(large))
                .then(UpdateItemResponse.builder().attributes(ITEM).build());

        var cost =
                Cost.measured(
                        () -> {
                            assertThrows(ConditionFailed.class, () -> table.update(COUNT));
                            table.update(COUNT);
                            return Cost.current();
                        });

        assertEquals(3, cost.calls());
        assertEquals(3 + 1, cost.writeUnits());
    }

    private static TransactionConflictException conflict() {
        return TransactionConflictException.builder().statusCode(400).build();
    }

    private static ConditionalCheckFailedException refused(Map<String, AttributeValue> found) {
        return ConditionalCheckFailedException.builder().statusCode(400).item(found).build();
    }
}
