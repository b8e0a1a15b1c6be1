package com.strategymarket.platform.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class UnitsTest {

    private static final Key KEY = new Key("p", "s");

    @ParameterizedTest
    @CsvSource({"0, 1", "4096, 1", "4097, 2", "8193, 3"})
    void aGetTakesAUnitForEachFourKilobytesBegun(int bytes, double units) {
        assertEquals(new Units(units, 0), Units.ofGet(sized(bytes), true));
        assertEquals(new Units(units / 2, 0), Units.ofGet(sized(bytes), false));
    }

    @Test
    void aPageIsRoundedOnceAndABatchItemByItem() {
        var three = List.of(sized(1000), sized(1000), sized(1000));

        assertEquals(new Units(1, 0), Units.ofPage(three, true));
        assertEquals(new Units(0.5, 0), Units.ofPage(three, false));
        assertEquals(new Units(0.5, 0), Units.ofPage(List.of(), false));
        assertEquals(new Units(3, 0), Units.ofBatch(3, three));
        assertEquals(new Units(5, 0), Units.ofBatch(5, three), "absent ones are paid for too");
    }

    @ParameterizedTest
    @CsvSource({"100, 2", "1024, 2", "1025, 4", "2049, 6"})
    void aPutTakesTwoForEachKilobyteBegun(int bytes, double units) {
        assertEquals(new Units(0, units), Units.ofTransaction(List.of(Write.put(sized(bytes)))));
    }

    @Test
    void checksAndDeletesAndUpdatesTakeTwoEach() {
        assertWriteUnits(2, Write.check(KEY, Condition.present()));
        assertWriteUnits(2, Write.delete(KEY));
        assertWriteUnits(2, Write.update(KEY).adding("count", 1));
        assertWriteUnits(
                4, Write.update(KEY).setting(ItemWriter.attributes().text("x", "y".repeat(1100))));
    }

    @Test
    void anItemThatStandsInBothIndexesIsWrittenToBoth() {
        assertWriteUnits(2 + 2, Write.put(card(10)).when(Condition.absent()));
        assertWriteUnits(2 + 4, Write.put(card(10)));
        assertWriteUnits(4 + 4, Write.put(card(1100)).when(Condition.absent()));
    }

    @Test
    void whatIsNotProjectedCostsTheIndexesNothing() {
        var item = new HashMap<>(card(10));
        item.put("description", AttributeValue.fromS("d".repeat(3000)));

        assertWriteUnits(8 + 2, Write.put(item).when(Condition.absent()));
    }

    @Test
    void anItemWithoutBothKeysOfAnIndexIsNotInIt() {
        var item = new HashMap<>(card(10));
        item.remove("published_at");
        assertWriteUnits(2 + 1, Write.put(item).when(Condition.absent()));

        item.remove("marketplace_category");
        assertWriteUnits(2, Write.put(item).when(Condition.absent()));
    }

    @Test
    void anUpdateMovesTheItemWhereItTouchesAKeyAndRewritesItWhereItTouchesTheRest() {
        assertWriteUnits(
                2 + 2 + 1,
                Write.update(KEY).setting(ItemWriter.attributes().number("subscriber_count", 3)));
        assertWriteUnits(2 + 2 + 1, Write.update(KEY).adding("subscriber_count", 1));
        assertWriteUnits(2 + 2 + 2, Write.update(KEY).removing("marketplace_category"));
        assertWriteUnits(
                2 + 1 + 1, Write.update(KEY).setting(ItemWriter.attributes().text("name", "new")));
        assertWriteUnits(
                2, Write.update(KEY).setting(ItemWriter.attributes().text("description", "new")));
    }

    @Test
    void aRefusedTransactionTakesWhatItsItemsTakeAndLeavesTheIndexesAlone() {
        var writes = List.<Write>of(Write.put(card(10)), Write.delete(KEY));

        assertEquals(new Units(0, 4), Units.ofRefused(writes, write -> Optional.empty()));
        assertEquals(
                new Units(0, 2 + 6),
                Units.ofRefused(
                        writes,
                        write ->
                                write instanceof Write.Delete
                                        ? Optional.of(sized(3000))
                                        : Optional.empty()));
    }

    @Test
    void anUpdateByItselfTakesOneForEachKilobyteBegunOfTheLargerOfWhatItSetsAndFinds() {
        var count = Write.update(KEY).adding("count", 1);
        var large = count.setting(ItemWriter.attributes().text("x", "y".repeat(1100)));

        assertEquals(new Units(0, 1), Units.ofUpdate(count, Map.of()));
        assertEquals(new Units(0, 1), Units.ofUpdate(count, sized(1024)));
        assertEquals(new Units(0, 2), Units.ofUpdate(count, sized(1025)));
        assertEquals(new Units(0, 2), Units.ofUpdate(large, sized(100)));
        assertEquals(new Units(0, 3), Units.ofUpdate(large, sized(3000)));
        assertEquals(
                new Units(0, 1 + 2 + 1),
                Units.ofUpdate(Write.update(KEY).adding("subscriber_count", 1), Map.of()));
    }

    private static void assertWriteUnits(double units, Write write) {
        assertEquals(new Units(0, units), Units.ofTransaction(List.of(write)), write::toString);
    }

    private static Map<String, AttributeValue> card(int bytesOfName) {
        return ItemWriter.of(new Key("TEMPLATE#x", "TEMPLATE"))
                .text("marketplace_category", "MARKETPLACE#INCOME")
                .number("subscriber_count", 145)
                .text("published_at", "2026-11-20T12:00:00.000Z")
                .text("name", "n".repeat(bytesOfName))
                .item();
    }

    /** An item of so many bytes in all, as far as a key leaves that open. */
    private static Map<String, AttributeValue> sized(int bytes) {
        var keyed = "user_id".length() + "sort_key".length() + 2 + "x".length();
        return bytes < keyed
                ? Map.of()
                : ItemWriter.of(KEY).text("x", "y".repeat(bytes - keyed)).item();
    }
}
