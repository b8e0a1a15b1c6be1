package com.strategymarket.functions.marketplace.routes;

import static com.strategymarket.contract.Routes.CHANGE_BASKET;
import static com.strategymarket.contract.Routes.CONFIGURE_TEMPLATE;
import static com.strategymarket.contract.Routes.DISABLE_TEMPLATE;
import static com.strategymarket.contract.Routes.ENABLE_TEMPLATE;
import static com.strategymarket.contract.Routes.GET_TEMPLATE;
import static com.strategymarket.contract.Routes.LIST_OWN_TEMPLATES;
import static com.strategymarket.functions.marketplace.routes.LiveMarketplace.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class TemplateRoutesTest {

    private final LiveMarketplace function = new LiveMarketplace();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void aBasketIsPutOnTheMarketplace() {
        var id = function.basket(Bodies.BASKET);

        var enabled = function.ask(admin(ENABLE_TEMPLATE, id).json(Bodies.CONFIG));

        Expect.status(201, enabled);
        assertEquals("/marketplace/templates/" + id, enabled.headers().get("Location"));
        assertEquals("\"1\"", enabled.headers().get("ETag"));
        assertEquals(
                Expect.json(
                        """
                        {"template_id": "%s", "status": "ENABLED",
                         "name": "Conservative Iron Condor Weekly", "category": "INCOME",
                         "visibility": "PUBLIC",
                         "pricing": {"type": "PAID", "monthly_fee": 999, "currency": "INR"},
                         "difficulty_level": "INTERMEDIATE",
                         "tags": ["NIFTY", "WEEKLY", "INCOME"], "subscriber_count": 0,
                         "published_at": "2026-11-20T03:50:01.000Z", "version": 1}
                        """
                                .formatted(id)),
                enabled.json());
        Expect.status(200, details(id));
    }

    @Test
    void oneThatIsThereAlreadyAndOneThatIsNotMineAreRefused() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);
        var other =
                Events.to(ENABLE_TEMPLATE)
                        .with("basket_id", id)
                        .admin(Sample.OTHER_ADMIN.value())
                        .json(Bodies.CONFIG);

        Expect.problem(
                409,
                "template_exists",
                function.ask(admin(ENABLE_TEMPLATE, id).json(Bodies.CONFIG)));
        Expect.problem(404, "basket_not_found", function.ask(other));
        Expect.problem(
                404,
                "basket_not_found",
                function.ask(admin(ENABLE_TEMPLATE, "no-id").json(Bodies.CONFIG)));
    }

    @Test
    void enablingAgainKeepsIdCountAndFirstDate() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);
        function.showSubscribers(id, 145);
        function.disable(id);
        function.pass(Duration.ofDays(3));

        var again =
                Expect.status(
                        201, function.ask(admin(ENABLE_TEMPLATE, id).json(Bodies.free("NEW"))));

        assertEquals(id, again.json().get("template_id").stringValue());
        assertEquals(145, again.json().get("subscriber_count").intValue());
        assertEquals("2026-11-20T03:50:01.000Z", again.json().get("published_at").stringValue());
        assertEquals("\"3\"", again.headers().get("ETag"));
        assertEquals(Expect.json("{\"type\": \"FREE\"}"), again.json().get("pricing"));
    }

    @Test
    void aConfigurationIsChangedInPart() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        var dearer = Expect.status(200, configure(id, "{\"pricing\": {\"monthly_fee\": 1499.50}}"));
        assertEquals(
                Expect.json("{\"type\": \"PAID\", \"monthly_fee\": 1499.5, \"currency\": \"INR\"}"),
                dearer.json().get("pricing"));
        assertEquals("\"2\"", dearer.headers().get("ETag"));

        Expect.invalid(configure(id, "{\"pricing\": {\"type\": \"FREE\"}}"), "pricing.monthly_fee");
        var free =
                Expect.status(
                        200,
                        configure(
                                id, "{\"pricing\": {\"type\": \"FREE\", \"monthly_fee\": null}}"));
        assertEquals(Expect.json("{\"type\": \"FREE\"}"), free.json().get("pricing"));

        var named =
                Expect.status(200, configure(id, "{\"owner_display_name\": \"House of Condors\"}"));
        assertEquals("House of Condors", named.json().get("owner_display_name").stringValue());
        assertEquals(
                "House of Condors", details(id).json().get("owner_display_name").stringValue());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var id = function.basket(Bodies.BASKET);
        var wrong =
                """
                {"visibility": "SECRET",
                 "pricing": {"type": "PAID", "monthly_fee": 0.5, "currency": "RUPEE"},
                 "tags": ["NIFTY", "nifty"], "subscriber_count": 1000000}
                """;

        Expect.invalid(
                function.ask(admin(ENABLE_TEMPLATE, id).json(wrong)),
                "subscriber_count",
                "visibility",
                "pricing.currency",
                "difficulty_level",
                "tags");
    }

    @Test
    void aFeeKeepsItsCurrencysDecimals() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        Expect.invalid(
                configure(id, "{\"pricing\": {\"monthly_fee\": 9.999}}"), "pricing.monthly_fee");
        Expect.invalid(configure(id, "{\"pricing\": {\"monthly_fee\": 0}}"), "pricing.monthly_fee");
        Expect.invalid(
                configure(id, "{\"pricing\": {\"monthly_fee\": 1e400}}"), "pricing.monthly_fee");
        Expect.status(
                200,
                configure(id, "{\"pricing\": {\"monthly_fee\": 1.234, \"currency\": \"KWD\"}}"));
    }

    @Test
    void anOldVersionIsRefused() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);
        function.ask(admin(CHANGE_BASKET, id).json("{\"name\": \"Renamed\"}"));

        Expect.problem(
                412,
                "version_conflict",
                function.ask(admin(CONFIGURE_TEMPLATE, id).header("if-match", "\"1\"").json("{}")));
        Expect.problem(
                412,
                "version_conflict",
                function.ask(admin(DISABLE_TEMPLATE, id).header("if-match", "\"1\"")));
        Expect.status(204, function.ask(admin(DISABLE_TEMPLATE, id).header("if-match", "\"2\"")));
    }

    @Test
    void aTemplateIsTakenOffTheMarketplace() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        Expect.status(204, function.ask(admin(DISABLE_TEMPLATE, id)));
        Expect.status(204, function.ask(admin(DISABLE_TEMPLATE, id)));

        Expect.problem(404, "template_not_found", details(id));
        assertEquals(List.of("DISABLED"), Expect.each(mine().json().get("templates"), "status"));
    }

    @Test
    void whatNeverWasATemplateIsNone() {
        var id = function.basket(Bodies.BASKET);

        Expect.problem(404, "template_not_found", configure(id, "{}"));
        Expect.problem(404, "template_not_found", function.ask(admin(DISABLE_TEMPLATE, id)));
        Expect.problem(404, "template_not_found", details(id));
    }

    @Test
    void mineAreListedWithCountsAndRevenueTheDisabledToo() {
        var first = function.template(Bodies.basket("First", "INCOME"), Bodies.CONFIG);
        function.template(Bodies.basket("Second", "HEDGING"), Bodies.config("UNLISTED"));
        function.basket(Bodies.basket("No template", "INCOME"));
        function.showSubscribers(first, 145);
        function.disable(first);

        var page = Expect.status(200, mine()).json().get("templates");

        assertEquals(List.of("Second", "First"), Expect.each(page, "name"));
        assertEquals(List.of("0", "145"), Expect.each(page, "subscriber_count"));
        assertEquals(List.of("ENABLED", "DISABLED"), Expect.each(page, "status"));
        assertTrue(page.valueStream().allMatch(own -> own.get("revenue_to_date").isEmpty()));
        var other = Events.to(LIST_OWN_TEMPLATES).admin(Sample.OTHER_ADMIN.value());
        assertEquals(0, function.ask(other).json().get("templates").size());
    }

    @Test
    void anEditOfTheBasketShowsAtOnce() {
        var id = function.template(Bodies.BASKET, Bodies.CONFIG);

        function.ask(
                admin(CHANGE_BASKET, id)
                        .json("{\"name\": \"Renamed\", \"description\": \"Anew.\"}"));

        assertEquals("Renamed", details(id).json().get("name").stringValue());
        assertEquals("Anew.", details(id).json().get("description").stringValue());
    }

    private FunctionAnswer configure(String id, String body) {
        return function.ask(admin(CONFIGURE_TEMPLATE, id).json(body));
    }

    private FunctionAnswer details(String id) {
        return function.ask(Events.to(GET_TEMPLATE).with("template_id", id));
    }

    private FunctionAnswer mine() {
        return function.ask(admin(LIST_OWN_TEMPLATES));
    }
}
