package com.strategymarket.functions.marketplace.routes;

import static com.strategymarket.contract.Routes.CHANGE_BASKET;
import static com.strategymarket.contract.Routes.CREATE_BASKET;
import static com.strategymarket.contract.Routes.DELETE_BASKET;
import static com.strategymarket.contract.Routes.GET_BASKET;
import static com.strategymarket.contract.Routes.LIST_BASKETS;
import static com.strategymarket.functions.marketplace.routes.LiveMarketplace.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Route;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class BasketRoutesTest {

    private final LiveMarketplace function = new LiveMarketplace();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void aBasketIsCreatedAndToldWhereItIs() {
        var created = function.ask(admin(CREATE_BASKET).json(Bodies.BASKET));

        Expect.status(201, created);
        var basket = created.json();
        var id = basket.get("basket_id").stringValue();
        assertEquals("/admin/baskets/" + id, created.headers().get("Location"));
        assertEquals("\"1\"", created.headers().get("ETag"));
        assertEquals(1, basket.get("version").intValue());
        assertEquals("2026-11-20T03:50:00.000Z", basket.get("created_at").stringValue());
        assertEquals(Expect.json(Bodies.STRATEGIES), basket.get("strategies"));

        var read = Expect.status(200, function.ask(admin(GET_BASKET, id)));
        assertEquals(basket, read.json());
        assertEquals("\"1\"", read.headers().get("ETag"));
    }

    @Test
    void aChangeNamesOnlyWhatChanges() {
        var id = function.basket(Bodies.BASKET);
        function.pass(Duration.ofMinutes(5));

        var changed =
                Expect.status(
                        200,
                        function.ask(
                                admin(CHANGE_BASKET, id)
                                        .json(
                                                "{\"name\": \"  Renamed  \", \"description\":"
                                                        + " null}")));

        var basket = changed.json();
        assertEquals("Renamed", basket.get("name").stringValue());
        assertEquals("", basket.get("description").stringValue());
        assertEquals("INCOME", basket.get("category").stringValue());
        assertEquals(Expect.json(Bodies.STRATEGIES), basket.get("strategies"));
        assertEquals(2, basket.get("version").intValue());
        assertEquals("2026-11-20T03:55:01.000Z", basket.get("updated_at").stringValue());
        assertEquals("\"2\"", changed.headers().get("ETag"));
        assertEquals(basket, function.ask(admin(GET_BASKET, id)).json());
    }

    @Test
    void aChangeIsValidatedWithTheWholeThatItMakes() {
        var id = function.basket(Bodies.BASKET);

        Expect.invalid(
                function.ask(
                        admin(CHANGE_BASKET, id)
                                .json("{\"name\": null, \"version\": 7, \"owner\": null}")),
                "version",
                "owner",
                "name");
        Expect.invalid(function.ask(admin(CHANGE_BASKET, id).json("[]")), "");
        assertEquals(1, function.ask(admin(GET_BASKET, id)).json().get("version").intValue());
    }

    @Test
    void anOldVersionIsRefusedAndNothingChanges() {
        var id = function.basket(Bodies.BASKET);
        var rename = "{\"name\": \"Renamed\"}";

        Expect.status(200, function.ask(changing(id, "\"1\"", rename)));
        Expect.problem(412, "version_conflict", function.ask(changing(id, "\"1\"", rename)));
        Expect.problem(412, "version_conflict", function.ask(changing(id, "W/\"2\"", rename)));
        Expect.invalid(function.ask(changing(id, "2", rename)), "If-Match");
        Expect.status(200, function.ask(changing(id, "\"1\", \"2\"", rename)));
        Expect.status(200, function.ask(changing(id, "*", rename)));
        var delete = admin(DELETE_BASKET, id).header("if-match", "\"3\"");
        Expect.problem(412, "version_conflict", function.ask(delete));

        assertEquals("\"4\"", function.ask(admin(GET_BASKET, id)).headers().get("ETag"));
    }

    private static Events changing(String id, String ifMatch, String body) {
        return admin(CHANGE_BASKET, id).header("if-match", ifMatch).json(body);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var wrong =
                Bodies.BASKET
                        .replace("\"INCOME\"", "\"Income\"")
                        .replace("Conservative Iron Condor Weekly", "ab")
                        .replace("\"lots\": 1}]", "\"lots\": 51}]")
                        .replace("15:15", "09:20")
                        .replace("\"product\"", "\"weight\": 1, \"product\"");

        Expect.invalid(
                function.ask(admin(CREATE_BASKET).json(wrong)),
                "name",
                "category",
                "strategies[0].weight",
                "strategies[0].schedule.exit_time",
                "strategies[0].legs[1].lots");
    }

    @Test
    void theListIsNewestFirstWithoutStrategies() {
        function.basket(Bodies.basket("First", "INCOME"));
        function.basket(Bodies.basket("Second", "HEDGING"));

        var page = Expect.status(200, function.ask(admin(LIST_BASKETS))).json();

        assertEquals(List.of("Second", "First"), Expect.each(page.get("baskets"), "name"));
        assertEquals(List.of("1", "1"), Expect.each(page.get("baskets"), "strategy_count"));
        assertFalse(page.get("baskets").get(0).has("strategies"));
        assertFalse(page.has("next_cursor"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void theListIsPagedWithoutGapOrDuplicate(int limit) {
        IntStream.rangeClosed(1, 7)
                .forEach(i -> function.basket(Bodies.basket("No " + i, "INCOME")));

        var names = new ArrayList<String>();
        var query = "limit=" + limit;
        JsonNode page;
        do {
            page = Expect.status(200, function.ask(admin(LIST_BASKETS).query(query))).json();
            names.addAll(Expect.each(page.get("baskets"), "name"));
            assertTrue(names.size() <= 7, "the list has no end");
            query = "limit=" + limit + "&cursor=" + page.path("next_cursor").asString("");
        } while (page.has("next_cursor"));

        assertEquals(List.of("No 7", "No 6", "No 5", "No 4", "No 3", "No 2", "No 1"), names);
    }

    @Test
    void aCursorOfAnotherAdminIsInvalid() {
        function.basket(Bodies.BASKET);
        function.basket(Bodies.BASKET);
        var page = function.ask(admin(LIST_BASKETS).query("limit=1")).json();
        var query = "limit=1&cursor=" + page.get("next_cursor").stringValue();

        Expect.problem(400, "invalid_cursor", function.ask(foreign(LIST_BASKETS, "").query(query)));
        Expect.status(200, function.ask(admin(LIST_BASKETS).query(query)));
    }

    @Test
    void someoneElsesBasketAnswersAsAnAbsentOne() {
        var id = function.basket(Bodies.BASKET);
        var absent = "01KAFM00000000000000000009";

        for (var route : List.of(GET_BASKET, CHANGE_BASKET, DELETE_BASKET)) {
            var other = function.ask(foreign(route, id).json("{}"));
            var none = function.ask(admin(route, absent).json("{}"));
            Expect.problem(404, "basket_not_found", other);
            assertEquals(
                    other.json().get("detail"), none.json().get("detail"), "told apart: " + route);
            Expect.problem(404, "basket_not_found", function.ask(admin(route, "no-id").json("{}")));
        }
        assertEquals(0, function.ask(foreign(LIST_BASKETS, "")).json().get("baskets").size());
        assertEquals(1, function.ask(admin(GET_BASKET, id)).json().get("version").intValue());
    }

    private static Events foreign(Route route, String id) {
        return Events.to(route).with("basket_id", id).admin(Sample.OTHER_ADMIN.value());
    }

    @Test
    void aBasketIsDeletedWhenNobodyNeedsItAnyMore() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        Expect.problem(409, "basket_on_marketplace", function.ask(admin(DELETE_BASKET, id)));
        function.disable(id);
        function.countLive(id, 15, 1);
        Expect.problem(409, "basket_has_subscribers", function.ask(admin(DELETE_BASKET, id)));
        function.countLive(id, 15, 0);

        var gone = Expect.status(204, function.ask(admin(DELETE_BASKET, id)));
        assertEquals("", gone.body());
        Expect.problem(404, "basket_not_found", function.ask(admin(GET_BASKET, id)));
        Expect.problem(404, "basket_not_found", function.ask(admin(DELETE_BASKET, id)));
    }
}
