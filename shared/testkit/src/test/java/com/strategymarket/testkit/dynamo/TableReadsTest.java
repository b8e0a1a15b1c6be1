package com.strategymarket.testkit.dynamo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** How items are read by their keys, on the engine itself. */
class TableReadsTest {

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
    void whatIsWrittenIsReadBack() {
        table.write(
                Write.put(
                        ItemWriter.of(KEY)
                                .text("name", "Iron condor")
                                .number("version", -3)
                                .flag("shown", false)
                                .instant("made_at", Instant.EPOCH)
                                .texts("tags", List.of("NIFTY", ""))
                                .texts("no_tags", List.of())
                                .bytes("packed", new byte[] {0, -1})
                                .numbers("counts", Map.of("a", 1L))
                                .item()));

        var item = new ItemReader("BASKET", table.get(KEY).orElseThrow());
        assertEquals(KEY, item.key());
        assertEquals("Iron condor", item.text("name"));
        assertEquals(-3, item.number("version"));
        assertFalse(item.flag("shown"));
        assertEquals(Instant.EPOCH, item.instant("made_at"));
        assertEquals(List.of("NIFTY", ""), item.texts("tags"));
        assertEquals(List.of(), item.texts("no_tags"));
        assertArrayEquals(new byte[] {0, -1}, item.bytes("packed"));
        assertEquals(Map.of("a", 1L), item.numbers("counts"));
        assertEquals(table.get(KEY), table.getEventually(KEY));
    }

    @Test
    void whatIsNotThereIsAbsent() {
        assertEquals(Optional.empty(), table.get(KEY));
        assertEquals(Optional.empty(), table.getEventually(KEY));
        assertEquals(Map.of(), table.getAll(List.of(KEY)));
    }

    @Test
    void manyKeysAreReadAtOnceInTheirOrder() {
        var keys =
                new ArrayList<>(
                        IntStream.range(0, 250).mapToObj(i -> new Key("user", "K#" + i)).toList());
        Collections.shuffle(keys, new Random(7));
        var there = List.copyOf(keys.subList(0, 230));
        for (var key : there) {
            table.write(Write.put(ItemWriter.of(key).text("own", key.sort()).item()));
        }
        keys.add(keys.getFirst());

        var cost =
                Cost.measured(
                        () -> {
                            var found = table.getAll(keys);
                            assertEquals(there, List.copyOf(found.keySet()));
                            found.forEach(
                                    (key, item) -> assertEquals(key.sort(), item.get("own").s()));
                            return Cost.current();
                        });

        assertEquals(3, cost.calls());
        assertEquals(1, cost.depth());
        assertEquals(250, cost.readUnits());
    }

    private static final int INDEXES_OF_A_CARD = 2;

    @Test
    void eachOperationIsChargedAsItIsMade() {
        var put = Write.put(indexed()).when(Condition.absent());

        var cost =
                Cost.measured(
                        () -> {
                            table.write(
                                    put,
                                    Write.update(new Key("user", "COUNT#0")).adding("count", 1));
                            table.get(KEY);
                            table.getEventually(KEY);
                            return Cost.current();
                        });

        assertEquals(3, cost.calls());
        assertEquals(3, cost.depth());
        assertEquals(1.5, cost.readUnits());
        assertEquals(2 + 2 + INDEXES_OF_A_CARD, cost.writeUnits());
    }

    private static Map<String, AttributeValue> indexed() {
        return ItemWriter.of(KEY)
                .text(TableLayout.MARKETPLACE_CATEGORY, "MARKETPLACE#INCOME")
                .number(TableLayout.SUBSCRIBER_COUNT, 1)
                .instant(TableLayout.PUBLISHED_AT, Instant.EPOCH)
                .item();
    }
}
