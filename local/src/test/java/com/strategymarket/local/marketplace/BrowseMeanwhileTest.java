package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.BareFunctions;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Pages;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * While someone pages through the marketplace, counts are published, templates come and go. What
 * keeps its place is seen once: never twice, never not at all.
 */
class BrowseMeanwhileTest {

    private static final Map<String, String> ADMIN = BareFunctions.admin("admin-1");
    private static final List<String> SHELVES = List.of("INCOME", "HEDGING", "INTRADAY");
    private static final int EACH = 14;

    private static BareFunctions functions;

    /** Those that keep their place, most subscribers first, and those that do not. */
    private static final List<String> STILL = new ArrayList<>();

    private static final List<String> MOVING = new ArrayList<>();

    @BeforeAll
    static void publish() {
        functions = new BareFunctions();
        for (int i = 0; i < EACH; i++) {
            for (var shelf : SHELVES) {
                long count = 10L * i + SHELVES.indexOf(shelf);
                STILL.addFirst(template(shelf, "STILL", count));
                MOVING.add(template(shelf, "MOVING", 10L * i + 5));
            }
        }
    }

    private static String template(String shelf, String tag, long count) {
        var draft = Ask.post("/admin/baskets").json(Bodies.basket(tag, shelf));
        var basket = functions.call(draft, ADMIN).expect(201).json();
        var id = basket.path("basket_id").stringValue();
        enable(id, tag);
        functions.publishCount(id, count);
        return id;
    }

    private static Answer enable(String id, String tag) {
        var ask = Ask.post("/admin/marketplace/templates/" + id).json(Bodies.config(tag));
        return functions.call(ask, ADMIN);
    }

    @AfterAll
    static void end() {
        functions.close();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "7, 2", "20, 3"})
    void whatKeepsItsPlaceIsSeenOnceInTrueOrder(int limit, long seed) {
        var chance = new Random(seed);

        var seen = browse("limit=" + limit, () -> disturb(chance));

        assertEquals(STILL, seen.stream().filter(STILL::contains).toList());
    }

    @ParameterizedTest
    @CsvSource({"2, 4", "9, 5"})
    void soItIsOnOneShelf(int limit, long seed) {
        var chance = new Random(seed);
        var wanted = browse("category=HEDGING&tag=STILL", () -> {});
        assertEquals(EACH, wanted.size());

        var seen = browse("category=HEDGING&limit=" + limit, () -> disturb(chance));

        assertEquals(wanted, seen.stream().filter(STILL::contains).toList());
    }

    @Test
    void theNewestAreInOrderThoughYetNewerOnesCome() {
        var chance = new Random(6);
        var newestFirst = browse("sort=newest&tag=STILL&limit=100", () -> {});

        var seen =
                browse(
                        "sort=newest&limit=5",
                        () -> {
                            disturb(chance);
                            MOVING.add(template("INCOME", "MOVING", 7));
                        });

        assertEquals(newestFirst, seen.stream().filter(STILL::contains).toList());
    }

    @Test
    void theOneThatThePageEndedWithMayGo() {
        var first = page("limit=4", "");
        var last = id(first.path("templates").get(3));

        functions.publishCount(last, 0);
        var next = page("limit=4", "&cursor=" + Pages.next(first).orElseThrow());

        assertTrue(next.path("templates").valueStream().noneMatch(card -> id(card).equals(last)));
        var order = browse("limit=100", () -> {});
        assertEquals(order.get(3), id(next.path("templates").get(0)));
        functions.publishCount(last, first.at("/templates/3/subscriber_count").longValue());
    }

    /** Other counts, other names, some gone and some back. */
    private static void disturb(Random chance) {
        for (int i = 0; i < 4; i++) {
            var id = MOVING.get(chance.nextInt(MOVING.size()));
            switch (chance.nextInt(4)) {
                case 0, 1 -> functions.publishCount(id, chance.nextInt(200));
                case 2 -> toggle(id);
                default -> {
                    var name = "{\"name\": \"Renamed %d\"}".formatted(chance.nextInt(1000));
                    functions.call(Ask.put("/admin/baskets/" + id).json(name), ADMIN).expect(200);
                }
            }
        }
    }

    private static void toggle(String id) {
        if (enable(id, "MOVING").status() == 409) {
            functions.call(Ask.delete("/admin/marketplace/templates/" + id), ADMIN).expect(204);
        }
    }

    private static List<String> browse(String query, Runnable betweenPages) {
        return Pages.all(
                        cursor -> {
                            betweenPages.run();
                            return functions.call(
                                    Ask.get("/marketplace/templates").query(query + cursor));
                        },
                        "templates")
                .stream()
                .map(BrowseMeanwhileTest::id)
                .toList();
    }

    private static JsonNode page(String query, String cursor) {
        var ask = Ask.get("/marketplace/templates").query(query + cursor);
        return functions.call(ask).expect(200).json();
    }

    private static String id(JsonNode card) {
        return card.path("template_id").stringValue();
    }
}
