package com.strategymarket.platform.dynamo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.util.Map;

class UpdateRequestTest {

    private static final Key KEY = new Key("p", "s");

    @Test
    void itTellsWhatItFindsWhetherItChangesItOrNot() {
        var request = UpdateRequest.of("table", Write.update(KEY).adding("count", 1));

        assertEquals("table", request.tableName());
        assertEquals(KEY.attributes(), request.key());
        assertEquals(ReturnValue.ALL_OLD, request.returnValues());
        assertEquals(
                ReturnValuesOnConditionCheckFailure.ALL_OLD,
                request.returnValuesOnConditionCheckFailure());
    }

    @Test
    void itNamesEachAttributeOnceThroughAPlaceholder() {
        var request =
                UpdateRequest.of(
                        "table",
                        Write.update(KEY)
                                .setting(ItemWriter.attributes().text("day", "2026-11-20"))
                                .adding("count", 3)
                                .adding("size", -2)
                                .removing("old")
                                .when(
                                        Condition.above("count", 5)
                                                .and(Condition.atMost("count", 9))
                                                .and(Condition.atLeast("day", "2026-11-19"))));

        assertEquals("SET #n0 = :v0 ADD #n1 :v1, #n2 :v2 REMOVE #n3", request.updateExpression());
        assertEquals("((#n1 > :v3 AND #n1 <= :v4) AND #n0 >= :v5)", request.conditionExpression());
        assertEquals(
                Map.of("#n0", "day", "#n1", "count", "#n2", "size", "#n3", "old"),
                request.expressionAttributeNames());
        assertEquals(
                Map.of(
                        ":v0",
                        AttributeValue.fromS("2026-11-20"),
                        ":v1",
                        AttributeValue.fromN("3"),
                        ":v2",
                        AttributeValue.fromN("-2"),
                        ":v3",
                        AttributeValue.fromN("5"),
                        ":v4",
                        AttributeValue.fromN("9"),
                        ":v5",
                        AttributeValue.fromS("2026-11-19")),
                request.expressionAttributeValues());
    }

    @Test
    void withoutAConditionOrAValueThereIsNone() {
        var request = UpdateRequest.of("table", Write.update(KEY).removing("old"));

        assertEquals("REMOVE #n0", request.updateExpression());
        assertEquals(null, request.conditionExpression());
        assertFalse(request.hasExpressionAttributeValues());
    }

    @Test
    void whatChangesNothingIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> UpdateRequest.of("table", Write.update(KEY).when(Condition.present())));
    }
}
