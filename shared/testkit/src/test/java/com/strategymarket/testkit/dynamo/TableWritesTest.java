package com.strategymarket.testkit.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.telemetry.FanOut;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/** What transactions do, on the engine itself. */
class TableWritesTest {

    private static final Key KEY = new Key("user", "BASKET#1");

    private final EmbeddedTable embedded = EmbeddedTable.inMemory();
    private final Table table =
            new Table(
                    embedded.client(),
                    embedded.tableName(),
                    new Random(1),
                    pause -> {},
                    System::nanoTime);

    @AfterEach
    void close() {
        embedded.close();
    }

    @Test
    void aSecondPutIfAbsentFailsAndFindsTheFirst() {
        var first = Write.put(versioned(1)).when(Condition.absent());
        var second = Write.put(versioned(2)).when(Condition.absent());
        table.write(first);

        var failed = assertThrows(ConditionFailed.class, () -> table.write(second));

        assertTrue(failed.failed(second));
        assertEquals(Optional.of(versioned(1)), failed.found(second));
        assertEquals(Optional.of(versioned(1)), table.get(KEY));
    }

    @Test
    void oneFailedConditionHoldsAllBackAndAllThatFailedAreTold() {
        var other = new Key("user", "BASKET#2");
        var third = Write.put(ItemWriter.of(new Key("user", "BASKET#3")).item());
        table.write(Write.put(versioned(1)));
        var stale = Write.update(KEY).adding("version", 1).when(Condition.equal("version", 7));
        var missing = Write.check(other, Condition.present());

        var failed = assertThrows(ConditionFailed.class, () -> table.write(third, stale, missing));

        assertFalse(failed.failed(third));
        assertEquals(Optional.of(versioned(1)), failed.found(stale));
        assertTrue(failed.failed(missing));
        assertEquals(Optional.empty(), failed.found(missing));
        assertEquals(Optional.empty(), table.get(third.key()));
        assertEquals(Optional.of(versioned(1)), table.get(KEY));
    }

    @Test
    void anUpdateSetsAddsAndRemovesWhateverTheNamesAre() {
        table.write(
                Write.put(ItemWriter.of(KEY).text("status", "OLD").text("comment", "x").item()));

        table.write(
                Write.update(KEY)
                        .setting(ItemWriter.attributes().text("name", "n").text("status", "ACTIVE"))
                        .adding("count", 2)
                        .adding("size", -1)
                        .removing("comment")
                        .removing("never there")
                        .when(Condition.equal("status", "OLD")));

        var expected =
                ItemWriter.of(KEY)
                        .text("name", "n")
                        .text("status", "ACTIVE")
                        .number("count", 2)
                        .number("size", -1);
        assertEquals(Optional.of(expected.item()), table.get(KEY));
    }

    @Test
    void anUpdateMakesTheItemUnlessItMustBeThere() {
        var update = Write.update(KEY).adding("count", 1);

        assertThrows(ConditionFailed.class, () -> table.write(update.when(Condition.present())));
        table.write(update);

        assertEquals(1, new ItemReader("COUNT", table.get(KEY).orElseThrow()).number("count"));
    }

    @Test
    void aDeleteNeedsItsConditionToHold() {
        table.write(Write.put(versioned(2)));

        assertThrows(
                ConditionFailed.class,
                () -> table.write(Write.delete(KEY).when(Condition.equal("version", 1))));
        table.write(Write.delete(KEY).when(Condition.equal("version", 2)));
        table.write(Write.delete(KEY));

        assertEquals(Optional.empty(), table.get(KEY));
    }

    @Test
    void whatHasExpiredIsAsGoodAsAbsent() {
        var now = Instant.parse("2026-11-20T12:00:00Z");
        var kept = ItemWriter.of(KEY).expiresAt(now).item();
        table.write(Write.put(kept));

        assertThrows(ConditionFailed.class, () -> table.write(unlessAlive(now)));
        table.write(unlessAlive(now.plusSeconds(1)));

        assertEquals(Optional.of(versioned(9)), table.get(KEY));
    }

    @Test
    void aConditionOnAnAttributeThatIsNotThereFails() {
        table.write(Write.put(ItemWriter.of(KEY).item()));

        for (var condition :
                List.of(Condition.equal("version", 1), Condition.before("version", 5))) {
            assertThrows(
                    ConditionFailed.class,
                    () -> table.write(Write.delete(KEY).when(condition)),
                    condition::toString);
        }
    }

    @Test
    void ofManyWhoPutIfAbsentOneSucceeds() {
        Callable<Boolean> attempt =
                () -> {
                    try {
                        table.write(Write.put(versioned(1)).when(Condition.absent()));
                        return true;
                    } catch (ConditionFailed lost) {
                        return false;
                    }
                };

        var won = FanOut.all(Collections.nCopies(32, attempt));

        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
    }

    @Test
    void incrementsOfManyAllCount() {
        Callable<Boolean> increment =
                () -> {
                    table.write(Write.update(KEY).adding("count", 1));
                    return true;
                };

        FanOut.all(Collections.nCopies(32, increment));

        assertEquals(32, new ItemReader("COUNT", table.get(KEY).orElseThrow()).number("count"));
    }

    @Test
    void twoWritesOfOneItemAreABug() {
        assertThrows(
                SdkException.class, () -> table.write(Write.put(versioned(1)), Write.delete(KEY)));
    }

    private static Write unlessAlive(Instant now) {
        return Write.put(versioned(9))
                .when(
                        Condition.absent()
                                .or(
                                        Condition.before(
                                                TableLayout.EXPIRES_AT, now.getEpochSecond())));
    }

    private static Map<String, AttributeValue> versioned(long version) {
        return ItemWriter.of(KEY).number("version", version).item();
    }
}
