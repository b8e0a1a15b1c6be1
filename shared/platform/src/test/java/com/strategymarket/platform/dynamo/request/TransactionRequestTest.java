package com.strategymarket.platform.dynamo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;

class TransactionRequestTest {

    private static final Key KEY = new Key("p", "s");
    private static final Condition VERSION_3 = Condition.equal("version", 3);

    @Test
    void eachWriteTellsWhatItFinds() {
        var request =
                TransactionRequest.of(
                        "table",
                        List.of(
                                Write.put(ItemWriter.of(new Key("p", "1")).item())
                                        .when(Condition.absent()),
                                Write.update(new Key("p", "2"))
                                        .adding("count", 1)
                                        .when(Condition.present()),
                                Write.delete(new Key("p", "3")).when(VERSION_3),
                                Write.check(new Key("p", "4"), VERSION_3)),
                        "token");

        var items = request.transactItems();
        assertEquals("token", request.clientRequestToken());
        for (var told :
                List.of(
                        items.get(0).put().returnValuesOnConditionCheckFailure(),
                        items.get(1).update().returnValuesOnConditionCheckFailure(),
                        items.get(2).delete().returnValuesOnConditionCheckFailure(),
                        items.get(3).conditionCheck().returnValuesOnConditionCheckFailure())) {
            assertEquals(ReturnValuesOnConditionCheckFailure.ALL_OLD, told);
        }
    }

    @Test
    void anUpdateNamesEachAttributeOnceThroughAPlaceholder() {
        var update =
                item(Write.update(KEY)
                                .setting(
                                        ItemWriter.attributes()
                                                .text("name", "new")
                                                .number("version", 4))
                                .adding("count", -1)
                                .removing("marketplace_category")
                                .when(VERSION_3))
                        .update();

        assertEquals("SET #n0 = :v0, #n1 = :v1 ADD #n2 :v2 REMOVE #n3", update.updateExpression());
        assertEquals("#n1 = :v3", update.conditionExpression());
        assertEquals(
                Map.of(
                        "#n0",
                        "name",
                        "#n1",
                        "version",
                        "#n2",
                        "count",
                        "#n3",
                        "marketplace_category"),
                update.expressionAttributeNames());
        assertEquals(
                Map.of(":v0", text("new"), ":v1", number(4), ":v2", number(-1), ":v3", number(3)),
                update.expressionAttributeValues());
        assertEquals(KEY.attributes(), update.key());
    }

    @Test
    void conditionsCombine() {
        assertEquals("attribute_not_exists(#n0)", expression(Condition.absent()));
        assertEquals("attribute_exists(#n0)", expression(Condition.present()));
        assertEquals("#n0 = :v0", expression(Condition.equal("status", "ACTIVE")));
        assertEquals(
                "(attribute_not_exists(#n0) OR #n1 < :v0)",
                expression(Condition.absent().or(Condition.before("expires_at", 5))));
        assertEquals(
                "((attribute_exists(#n0) AND #n1 = :v0) AND #n1 = :v1)",
                expression(Condition.present().and(VERSION_3).and(VERSION_3)));
    }

    @Test
    void noConditionAddsNothingToAnotherAndMakesAnAlternativeIdle() {
        assertEquals(VERSION_3, Condition.none().and(VERSION_3));
        assertEquals(VERSION_3, VERSION_3.and(Condition.none()));
        assertTrue(Condition.none().and(Condition.none()).isNone());
        assertTrue(Condition.none().or(VERSION_3).isNone());
        assertTrue(VERSION_3.or(Condition.none()).isNone());
    }

    @Test
    void withoutAConditionThereIsNoExpression() {
        var put = item(Write.put(ItemWriter.of(KEY).item())).put();
        var delete = item(Write.delete(KEY)).delete();

        assertEquals(null, put.conditionExpression());
        assertFalse(put.hasExpressionAttributeNames() || put.hasExpressionAttributeValues());
        assertEquals(null, delete.conditionExpression());
        assertFalse(delete.hasExpressionAttributeNames() || delete.hasExpressionAttributeValues());
    }

    @Test
    void whatDoesNothingIsRefused() {
        var idle = Write.update(KEY).when(VERSION_3);

        assertThrows(IllegalArgumentException.class, () -> item(idle));
        assertThrows(IllegalArgumentException.class, () -> Write.check(KEY, Condition.none()));
    }

    @Test
    void onlyAConditionThatNoItemMeetsDemandsAbsence() {
        var absent = Condition.absent();

        assertTrue(absent.demandsAbsence());
        assertTrue(absent.and(VERSION_3).demandsAbsence());
        assertTrue(absent.or(absent).demandsAbsence());
        assertFalse(absent.or(VERSION_3).demandsAbsence());
        assertFalse(Condition.present().and(VERSION_3).demandsAbsence());
        assertFalse(Condition.none().demandsAbsence());
    }

    private static String expression(Condition condition) {
        return item(Write.check(KEY, condition)).conditionCheck().conditionExpression();
    }

    private static TransactWriteItem item(Write write) {
        return TransactionRequest.of("table", List.of(write), "token").transactItems().getFirst();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
