package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An investor's whole way: browse, narrow down, page on, look closer. */
class InvestorJourneyTest {

    private static RunningProduct product;
    private static Visitor visitor;
    private static Owner owner;

    /** In the order in which they were published. */
    private static final List<String> PUBLISHED = new ArrayList<>();

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        visitor = new Visitor(product);
        owner = product.newOwner("publisher");
        publish("Iron Condor", "INCOME", "BEGINNER", "0", "Sells premium on both sides", "NIFTY");
        publish(
                "Bull Spread",
                "DIRECTIONAL",
                "BEGINNER",
                "499",
                "Rises with NIFTY",
                "NIFTY",
                "BULL");
        publish("Long Straddle", "VOLATILITY", "ADVANCED", "1999", "Moves either way", "BANKNIFTY");
        publish("Tail Hedge", "HEDGING", "ADVANCED", "999.50", "Sells nothing, insures", "NIFTY");
        publish("Box", "ARBITRAGE", "INTERMEDIATE", "2999", "Four legs, no view", "SENSEX");
        publish("Morning Scalp", "INTRADAY", "INTERMEDIATE", "0", "Out by noon", "NIFTY", "FAST");
        publish(
                "Iron Butterfly",
                "INCOME",
                "INTERMEDIATE",
                "799",
                "Tighter than a condor",
                "NIFTY");
        publish("इनकम रणनीति", "INCOME", "ADVANCED", "1200", "साप्ताहिक आय", "HINDI");
    }

    private static void publish(
            String name,
            String category,
            String difficulty,
            String fee,
            String about,
            String... tags) {
        var config = fee.equals("0") ? Bodies.free(tags) : Bodies.paid(fee, tags);
        var draft = Bodies.basket(name, category).put("description", about);
        owner.template(draft, config.put("difficulty_level", difficulty));
        PUBLISHED.add(name);
        product.pass("PT1S");
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=INCOME | Iron Condor, Iron Butterfly, इनकम रणनीति",
                "category=ARBITRAGE | Box",
                "difficulty=BEGINNER | Iron Condor, Bull Spread",
                "pricing=FREE | Iron Condor, Morning Scalp",
                "pricing=PAID&category=INCOME | Iron Butterfly, इनकम रणनीति",
                "tag=BULL | Bull Spread",
                "tag=nifty&tag=fast | Morning Scalp",
                "tag=NIFTY&tag=HINDI | ",
                "q=iron | Iron Condor, Iron Butterfly",
                "q=IRON+butt | Iron Butterfly",
                "q=condor | Iron Condor, Iron Butterfly",
                "q=sells | Iron Condor, Tail Hedge",
                "q=banknif | Long Straddle",
                "q=%E0%A4%87%E0%A4%A8%E0%A4%95%E0%A4%AE | इनकम रणनीति",
                "q=nosuchword | ",
                "max_fee=0 | Iron Condor, Morning Scalp",
                "max_fee=499 | Iron Condor, Bull Spread, Morning Scalp",
                "max_fee=999.49 | Iron Condor, Bull Spread, Morning Scalp, Iron Butterfly",
                "max_fee=800&pricing=PAID&tag=NIFTY | Bull Spread, Iron Butterfly",
                "category=INCOME&difficulty=ADVANCED&q=iron | ",
            })
    void filtersNarrowDownAndCombine(String query, String names) {
        var expected =
                names == null ? Set.<String>of() : new TreeSet<>(Arrays.asList(names.split(", ")));

        assertEquals(expected, new TreeSet<>(visitor.names(query)));
        assertEquals(expected, new TreeSet<>(visitor.names(query + "&sort=newest")));
    }

    @Test
    void withoutACategoryAllAreMergedInTrueOrder() {
        assertEquals(PUBLISHED.reversed(), visitor.names("sort=newest"));
        assertEquals(new TreeSet<>(PUBLISHED), new TreeSet<>(visitor.names("")));
        assertEquals(visitor.names("sort=popular"), visitor.names(""));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "8", "100"})
    void pagesOfAnySizeShowEachOnce(int limit) {
        for (var query : List.of("sort=newest", "sort=popular", "category=INCOME", "tag=NIFTY")) {
            var whole = visitor.names(query);
            var paged = new ArrayList<String>();
            var pages =
                    Pages.all(
                            cursor -> {
                                var page = visitor.browse(query + "&limit=" + limit + cursor);
                                isFull(page, limit);
                                return page;
                            },
                            "templates");
            pages.forEach(card -> paged.add(card.path("name").stringValue()));
            assertEquals(whole, paged, query);
        }
    }

    /** Also when a filter thins it out. */
    private static void isFull(Answer page, int limit) {
        boolean more = Pages.next(page.json()).isPresent();
        assertTrue(page.json().path("templates").size() == limit || !more, page::toString);
    }

    @Test
    void aCursorIsOfItsOwnQuery() {
        var cursor = Pages.next(visitor.browse("category=INCOME&limit=1").json()).orElseThrow();
        var other = visitor.browse("limit=1").json().path("next_cursor").stringValue();

        visitor.browse("limit=50&category=INCOME&cursor=" + cursor).expect(200);
        for (var query :
                List.of(
                        "cursor=" + cursor,
                        "category=HEDGING&cursor=" + cursor,
                        "category=INCOME&sort=newest&cursor=" + cursor,
                        "category=INCOME&tag=NIFTY&cursor=" + cursor,
                        "category=INCOME&cursor=" + other,
                        "category=INCOME&cursor=" + Listing.altered(cursor),
                        "category=INCOME&cursor=" + cursor + "A",
                        "category=INCOME&cursor=x")) {
            visitor.browse(query).expect(400, "invalid_cursor");
        }
    }

    @Test
    void aLookFromOutsideMayBeSomeSecondsOld() {
        assertEquals("public, max-age=5", visitor.browse("").the("Cache-Control"));
    }

    @Test
    void aTokenMakesNoDifferenceToBrowsing() {
        var plain = visitor.browse("sort=newest").json();

        assertEquals(
                plain, owner.send(Ask.get("/marketplace/templates").query("sort=newest")).json());
    }

    @Test
    void detailsShowAPreviewAndKeepTheSecret() {
        var id = visitor.browse("tag=FAST").json().at("/templates/0/template_id").stringValue();

        var shown = visitor.details(id).expect(200).json();

        assertEquals("Out by noon", shown.path("description").stringValue());
        assertEquals("Strategy Marketplace", shown.path("owner_display_name").stringValue());
        var strategy = shown.at("/strategies/0");
        assertEquals(
                Set.of("name", "underlying", "product", "schedule", "legs"),
                Set.copyOf(strategy.propertyNames()));
        assertEquals("09:20", strategy.at("/schedule/entry_time").stringValue());
        assertEquals(4, strategy.path("legs").size());
        assertEquals(
                Set.of("side", "instrument", "expiry"),
                Set.copyOf(strategy.at("/legs/0").propertyNames()));
        assertFalse(shown.has("performance_metrics"));
    }
}
