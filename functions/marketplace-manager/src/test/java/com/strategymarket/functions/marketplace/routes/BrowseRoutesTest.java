package com.strategymarket.functions.marketplace.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Routes;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class BrowseRoutesTest {

    private final LiveMarketplace function = new LiveMarketplace();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void aCardIsWhatTheSpecificationShows() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);
        function.showSubscribers(id, 145);

        assertEquals(
                Expect.json(
                        """
                        {"templates": [{"template_id": "%s",
                          "name": "Conservative Iron Condor Weekly", "category": "INCOME",
                          "difficulty_level": "INTERMEDIATE", "subscriber_count": 145,
                          "pricing": {"type": "PAID", "monthly_fee": 999, "currency": "INR"},
                          "tags": ["NIFTY", "WEEKLY", "INCOME"],
                          "published_at": "2026-11-20T03:50:01.000Z"}]}
                        """
                                .formatted(id)),
                browse("").json());
    }

    @Test
    void detailsAddDescriptionOwnerAndAPreview() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        var details = Expect.status(200, details(id));

        assertEquals("public, max-age=5", details.headers().get("Cache-Control"));
        assertEquals(
                Expect.json(
                        """
                        {"template_id": "%s", "name": "Conservative Iron Condor Weekly",
                         "category": "INCOME", "difficulty_level": "INTERMEDIATE",
                         "subscriber_count": 0,
                         "pricing": {"type": "PAID", "monthly_fee": 999, "currency": "INR"},
                         "tags": ["NIFTY", "WEEKLY", "INCOME"],
                         "published_at": "2026-11-20T03:50:01.000Z",
                         "description": "Sells premium on both sides.",
                         "owner_display_name": "Strategy Marketplace",
                         "strategies": [{"name": "Iron condor", "underlying": "NIFTY",
                           "product": "INTRADAY",
                           "schedule": {"days": ["MON", "TUE", "WED", "THU"],
                                        "entry_time": "09:20", "exit_time": "15:15",
                                        "timezone": "Asia/Kolkata"},
                           "legs": [{"side": "SELL", "instrument": "CE", "expiry": "WEEKLY"},
                                    {"side": "BUY", "instrument": "CE", "expiry": "WEEKLY"}]}]}
                        """
                                .formatted(id)),
                details.json());
    }

    @Test
    void theMostFollowedComeFirstUnlessTheNewestAreAskedFor() {
        fill();

        assertEquals("B A D C", letters(""));
        assertEquals("B A D C", letters("sort=popular"));
        assertEquals("D C B A", letters("sort=newest"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=HEDGING | B D",
                "category=ARBITRAGE | ''",
                "difficulty=BEGINNER | D C",
                "pricing=FREE | D C",
                "pricing=PAID | B A",
                "tag=NIFTY | B A",
                "tag=nifty&tag=weekly | B A",
                "tag=NIFTY&tag=RARE | ''",
                "max_fee=998.99 | D C",
                "max_fee=999 | B A D C",
                "q=PREMIUM | B A D C",
                "q=week | B A",
                "q=week+premium | B A",
                "q=straddle | ''",
                "category=HEDGING&pricing=PAID&q=weekly&max_fee=1e3&tag=INCOME&sort=newest | B"
            })
    void filtersCombine(String query, String expected) {
        fill();

        assertEquals(expected, letters(query));
    }

    @Test
    void hindiIsFoundToo() {
        function.template(Bodies.basket("साप्ताहिक आयरन कोंडोर", "INCOME"), Bodies.CONFIG);
        var q = URLEncoder.encode("साप्ता", StandardCharsets.UTF_8);

        assertEquals(List.of("साप्ताहिक आयरन कोंडोर"), names("q=" + q));
    }

    @ParameterizedTest
    @CsvSource({
        "category=income, category",
        "difficulty=EASY, difficulty",
        "pricing=CHEAP, pricing",
        "sort=POPULAR, sort",
        "sort=oldest, sort",
        "max_fee=-1, max_fee",
        "max_fee=1e400, max_fee",
        "max_fee=ten, max_fee",
        "tag=a%20b, tag",
        "tag=, tag",
        "q=, q",
        "limit=0, limit",
        "limit=101, limit",
        "limit=5&limit=6, limit",
        "visibility=PARTNERS, visibility",
        "Category=INCOME, Category"
    })
    void aWrongOrUnknownParameterIsToldByName(String query, String name) {
        Expect.invalid(browse(query), name);
    }

    @Test
    void allWrongParametersAreToldAtOnce() {
        Expect.invalid(
                browse("sort=best&limit=0&category=X&colour=red"),
                "category",
                "sort",
                "limit",
                "colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=newest", "&q=premium", "&category=HEDGING"})
    void pagesFollowOneAnother(String filter) {
        fill();
        var all = names("limit=100" + filter);

        var paged = new ArrayList<String>();
        var query = "limit=1" + filter;
        JsonNode page;
        do {
            page = Expect.status(200, browse(query)).json();
            paged.addAll(Expect.each(page.get("templates"), "name"));
            query = "limit=1" + filter + "&cursor=" + page.path("next_cursor").asString("");
        } while (page.has("next_cursor"));

        assertEquals(all, paged);
    }

    @Test
    void aCursorBelongsToItsQuery() {
        fill();
        var cursor = browse("limit=1&sort=newest").json().get("next_cursor").stringValue();

        Expect.status(200, browse("sort=newest&limit=2&cursor=" + cursor));
        for (var other : List.of("", "sort=popular&", "sort=newest&q=a&", "sort=newest&tag=A&")) {
            Expect.problem(400, "invalid_cursor", browse(other + "cursor=" + cursor));
        }
        var altered = cursor.substring(0, 20) + (cursor.charAt(20) == 'A' ? 'B' : 'A');
        Expect.problem(
                400,
                "invalid_cursor",
                browse("sort=newest&cursor=" + altered + cursor.substring(21)));
    }

    @Test
    void whatIsNotForEveryoneIsNotFound() {
        var unlisted = function.template(Bodies.BASKET, Bodies.config("UNLISTED"));
        var partners = function.template(Bodies.BASKET, Bodies.config("PARTNERS"));
        var disabled = function.template(Bodies.BASKET, Bodies.CONFIG);
        function.disable(disabled);

        assertEquals(List.of(), names(""));
        Expect.status(200, details(unlisted));
        for (var id : List.of(partners, disabled, "01KAFM00000000000000000009", "no-id", "%00")) {
            Expect.problem(404, "template_not_found", details(id));
        }
    }

    @Test
    void browsingMayBeCachedForSecondsAndRefusalsMayNot() {
        assertEquals("public, max-age=5", browse("").headers().get("Cache-Control"));
        assertEquals("no-store", browse("limit=0").headers().get("Cache-Control"));
        assertEquals("no-store", details("no-id").headers().get("Cache-Control"));
    }

    @Test
    void anEmptyMarketplaceIsAnEmptyList() {
        assertEquals("{\"templates\":[]}", browse("").body());
        assertEquals("{\"templates\":[]}", browse("q=nothing&sort=newest").body());
    }

    /** A and B are followed and paid for; B and D hedge; C and D are free, for beginners. */
    private void fill() {
        publish("A", "INCOME", Bodies.CONFIG, 7);
        publish("B", "HEDGING", Bodies.CONFIG, 9);
        publish("C", "VOLATILITY", Bodies.free("CALM"), 0);
        publish("D", "HEDGING", Bodies.free("CALM"), 2);
    }

    /** A name has three letters at least. */
    private void publish(String letter, String category, String config, long subscribers) {
        var basket = Bodies.basket(letter.repeat(3), category);
        function.showSubscribers(function.template(basket, config), subscribers);
    }

    private List<String> names(String query) {
        return Expect.each(Expect.status(200, browse(query)).json().get("templates"), "name");
    }

    private String letters(String query) {
        return names(query).stream()
                .map(name -> name.substring(0, 1))
                .collect(Collectors.joining(" "));
    }

    private FunctionAnswer browse(String query) {
        return function.ask(Events.to(Routes.BROWSE_TEMPLATES).query(query));
    }

    private FunctionAnswer details(String id) {
        return function.ask(Events.to(Routes.GET_TEMPLATE).with("template_id", id));
    }
}
