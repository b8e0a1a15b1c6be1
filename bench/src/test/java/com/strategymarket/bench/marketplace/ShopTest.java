package com.strategymarket.bench.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.embedded.EmbeddedTable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.stream.IntStream;

/** The benchmarks ask what they say that they ask. */
class ShopTest {

    private static final int TEMPLATES = 200;

    private static EmbeddedTable table;
    private static Shop shop;

    @BeforeAll
    static void stock() {
        table = EmbeddedTable.inMemory();
        Stock.fill(table.client(), table.tableName(), TEMPLATES);
        shop = new Shop(table.client(), table.tableName());
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void pagesAreWalkedThroughToTheLast() {
        var last = shop.behind(TEMPLATES / 20 - 1, "").orElseThrow();

        assertEquals(20, shop.answer(last).cards());
        assertEquals(Optional.empty(), shop.behind(TEMPLATES / 20 + 1, ""));
    }

    @Test
    void theMostFollowedComeFirst() {
        var templates = shop.answer(Shop.browse("limit=100")).body().path("templates");
        var counts =
                IntStream.range(0, templates.size())
                        .map(at -> templates.path(at).path("subscriber_count").intValue())
                        .toArray();

        assertTrue(counts[0] > counts[99], "all are followed alike");
        assertTrue(IntStream.range(1, 100).allMatch(at -> counts[at - 1] >= counts[at]));
    }

    @Test
    void aFilterFitsAboutATenth() {
        var fitting = shop.answer(Shop.browse("limit=100&tag=" + Catalogue.TAG_OF_A_TENTH)).cards();

        assertTrue(fitting > TEMPLATES / 30 && fitting < TEMPLATES / 4, "it fits " + fitting);
    }

    @Test
    void detailsAreOfTheFirst() {
        var first = shop.answer(Shop.browse("limit=1")).body().path("templates").path(0);

        var details = shop.answer(shop.details());

        assertEquals(first.path("name"), details.body().path("name"));
        assertTrue(details.body().path("strategies").size() > 0);
    }

    @Test
    void whatAnAnswerCostIsRead() {
        var cost = shop.answer(Shop.browse("")).cost();

        assertEquals("6", cost.calls());
        assertEquals("1", cost.depth());
        assertTrue(Double.parseDouble(cost.readUnits()) >= 3);
    }

    @Test
    void whatIsRefusedIsNotMeasured() {
        var refused = Shop.browse("category=NONE");
        var absent = new Ask(Routes.GET_TEMPLATE, Routes.GET_TEMPLATE.path().replace("{", "x"), "");

        assertThrows(IllegalStateException.class, () -> shop.answer(refused));
        assertThrows(IllegalStateException.class, () -> shop.answer(absent));
    }
}
