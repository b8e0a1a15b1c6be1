package com.strategymarket.testkit.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.item.SortableTime;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Slice;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How partitions and indexes are read, on the engine itself. */
class TableQueriesTest {

    private static final String INCOME = "MARKETPLACE#INCOME";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

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
    void aPartitionIsReadInTheOrderOfItsSortKeysAndNoFurther() {
        put("p", "b", "a", "c");
        put("q", "d");

        assertEquals(List.of("a", "b", "c"), sorts(Query.of("p", 9)));
        assertEquals(List.of("c", "b", "a"), sorts(Query.of("p", 9).lastFirst()));
        assertEquals(List.of("a", "b", "c"), sorts(Query.of("p", 9).eventually()));
        assertEquals(List.of(), sorts(Query.of("none", 9)));
    }

    @Test
    void sortKeysAreNarrowedDown() {
        put("p", "A#1", "A#2", "B#1", "C#1");

        assertEquals(List.of("A#1", "A#2"), sorts(Query.of("p", 9).beginningWith("A#")));
        assertEquals(List.of("A#2", "B#1", "C#1"), sorts(Query.of("p", 9).from("A#2")));
        assertEquals(List.of("A#2", "B#1"), sorts(Query.of("p", 9).between("A#2", "B#1")));
        assertEquals(
                List.of("B#1", "A#2"), sorts(Query.of("p", 9).between("A#2", "B#1").lastFirst()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void pagesOfAnySizeShowEachItemOnce(int limit) {
        put("p", "a", "b", "c", "d", "e", "f", "g");

        assertEquals(
                List.of("a", "b", "c", "d", "e", "f", "g"), sortsByPages(Query.of("p", limit)));
        assertEquals(
                List.of("g", "f", "e", "d", "c", "b", "a"),
                sortsByPages(Query.of("p", limit).lastFirst()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void pagesOfAnIndexShowEachItemOnceAlsoWhereItsKeysAreEqual(int limit) {
        card("a", 5, NOON.plusSeconds(1));
        card("b", 5, NOON.plusSeconds(3));
        card("c", 5, NOON.plusSeconds(2));
        card("d", 40, NOON);
        card("e", 100, NOON.minusSeconds(1));

        var popular =
                sortsByPages(
                        Query.of(TableLayout.MARKETPLACE_DISCOVERY, INCOME, limit).lastFirst());
        var newest =
                sortsByPages(Query.of(TableLayout.MARKETPLACE_NEWEST, INCOME, limit).lastFirst());

        assertEquals(List.of("e", "d"), popular.subList(0, 2), "by number and not by text");
        assertEquals(List.of("a", "b", "c"), popular.subList(2, 5).stream().sorted().toList());
        assertEquals(List.of("b", "c", "a", "d", "e"), newest);
    }

    @Test
    void anIndexIsNarrowedDownByItsOwnSortKey() {
        card("a", 5, NOON.plusSeconds(2));
        card("b", 40, NOON.plusSeconds(1));
        card("c", 100, NOON);

        var popular = Query.of(TableLayout.MARKETPLACE_DISCOVERY, INCOME, 9);
        var newest = Query.of(TableLayout.MARKETPLACE_NEWEST, INCOME, 9);
        assertEquals(List.of("b", "c"), sorts(popular.from(40)));
        assertEquals(List.of("a", "b"), sorts(popular.between(5, 40)));
        assertEquals(List.of("b", "a"), sorts(newest.from(SortableTime.text(NOON.plusSeconds(1)))));
    }

    @Test
    void aReaderMayStopAtAnyItemAndGoOnBehindIt() {
        for (int i = 0; i < 6; i++) {
            card("t" + i, i, NOON.plusSeconds(i));
        }
        for (var index :
                List.of(TableLayout.MARKETPLACE_DISCOVERY, TableLayout.MARKETPLACE_NEWEST)) {
            assertGoesOnBehindTheThird(index);
        }
    }

    @Test
    void aReaderGoesOnBehindAnItemThatIsGone() {
        put("p", "a", "b", "c");
        var first = table.query(Query.of("p", 1));
        table.write(Write.delete(new Key("p", "a")));

        assertEquals(List.of("b", "c"), sorts(Query.of("p", 9).after(first.next().orElseThrow())));
    }

    @Test
    void aPageIsFullThoughAnAnswerEndsAtAMegabyte() {
        for (int i = 0; i < 8; i++) {
            var large = ItemWriter.of(new Key("p", "s" + i)).text("x", "y".repeat(300_000));
            table.write(Write.put(large.item()));
        }

        var cost =
                Cost.measured(
                        () -> {
                            assertEquals(8, table.query(Query.of("p", 8)).items().size());
                            return Cost.current();
                        });

        assertTrue(cost.calls() > 1, cost::toString);
        assertEquals(cost.calls(), cost.depth());
    }

    @Test
    void nothingIsLeftWhereAPageIsNotFull() {
        put("p", "a", "b");

        assertEquals(Optional.empty(), table.query(Query.of("p", 3)).next());
        assertTrue(table.query(Query.of("p", 1)).next().isPresent());
    }

    @Test
    void aPageOfCardsCostsHalfAUnitForFourKilobytes() {
        for (int i = 0; i < 20; i++) {
            card("t" + i, i, NOON);
        }

        var cost =
                Cost.measured(
                        () -> {
                            table.query(Query.of(TableLayout.MARKETPLACE_DISCOVERY, INCOME, 20));
                            return Cost.current();
                        });

        assertEquals(1, cost.calls());
        assertEquals(0.5, cost.readUnits());
    }

    private void assertGoesOnBehindTheThird(Index index) {
        var query = Query.of(index, INCOME, 6);
        var third = table.query(query).items().get(2);

        var rest = sorts(query.after(query.positionOf(third)));

        assertEquals(List.of("t3", "t4", "t5"), rest, index.name());
    }

    private void put(String partition, String... sorts) {
        for (var sort : sorts) {
            table.write(Write.put(ItemWriter.of(new Key(partition, sort)).item()));
        }
    }

    private void card(String sort, int subscribers, Instant publishedAt) {
        table.write(
                Write.put(
                        ItemWriter.of(new Key("TEMPLATE#" + sort, sort))
                                .text(TableLayout.MARKETPLACE_CATEGORY, INCOME)
                                .number(TableLayout.SUBSCRIBER_COUNT, subscribers)
                                .instant(TableLayout.PUBLISHED_AT, publishedAt)
                                .item()));
    }

    private List<String> sorts(Query query) {
        return sorts(table.query(query));
    }

    private static List<String> sorts(Slice slice) {
        return slice.items().stream().map(item -> Key.of(item).sort()).toList();
    }

    /** Reads to the end, each time by the position as a cursor would bring it back. */
    private List<String> sortsByPages(Query query) {
        var slice = table.query(query);
        var seen = new ArrayList<>(sorts(slice));
        while (slice.next().isPresent()) {
            var position = Position.of(slice.next().get().text());
            slice = table.query(query.after(position));
            assertTrue(slice.items().size() <= query.limit());
            seen.addAll(sorts(slice));
        }
        return seen;
    }
}
