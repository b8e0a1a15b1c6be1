package com.strategymarket.functions.partner.routes;

import static com.strategymarket.contract.Routes.LIST_PARTNER_KEYS;
import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ListKeysRouteTest {

    private final LivePartners world = new LivePartners();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void noKeysAreAnEmptyList() {
        var page = list("");

        assertEquals(Expect.json("{\"partner_api_keys\": []}"), page);
    }

    @Test
    void theNewestComeFirstAndPagesFollowOneAnother() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(world.create(Bodies.LEAST).id());
        }

        var seen = pages("limit=2");

        assertEquals(made, seen);
        assertFalse(list("limit=6").has("next_cursor"));
    }

    @Test
    void aKeyIsListedAsItIsShownAndWithoutUse() {
        var key = world.create(Bodies.WHOLE);

        var listed = list("").get("partner_api_keys").get(0);

        assertEquals(world.get(key.id()).get("revenue_share"), listed.get("revenue_share"));
        assertFalse(listed.has("usage"));
        assertFalse(listed.has("api_secret"));
    }

    @Test
    void filtersCombine() {
        var zebu = world.create(Bodies.key("ZEBU", "")).id();
        var angel = world.create(Bodies.key("ANGEL", "")).id();
        var zebuOff = world.create(Bodies.key("ZEBU", "")).id();
        var zebuGone = world.create(Bodies.key("ZEBU", Bodies.environment("test"))).id();
        world.changed(zebuOff, "{\"status\": \"DISABLED\"}");
        world.revoke(zebuGone);

        assertEquals(List.of(zebuGone, zebuOff, zebu), ids(list("partner_id=ZEBU")));
        assertEquals(List.of(angel, zebu), ids(list("status=ACTIVE")));
        assertEquals(List.of(zebuOff), ids(list("status=DISABLED")));
        assertEquals(List.of(zebuGone), ids(list("partner_id=ZEBU&status=REVOKED")));
        assertEquals(List.of(), ids(list("partner_id=PAPER")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=active", "partner_id=zebu", "limit=0", "limit=101", "page=2"})
    void whatCannotBeAskedForIsRefused(String query) {
        Expect.invalid(
                world.ask(admin(LIST_PARTNER_KEYS).query(query)), query.replaceAll("=.*", ""));
    }

    @Test
    void aCursorBelongsToItsFilterAndItsAdmin() {
        for (int i = 0; i < 3; i++) {
            world.create(Bodies.key("ZEBU", ""));
        }
        var cursor = "cursor=" + list("limit=1&status=ACTIVE").get("next_cursor").stringValue();

        refused(admin(LIST_PARTNER_KEYS).query(cursor));
        refused(admin(LIST_PARTNER_KEYS).query("status=DISABLED&" + cursor));
        refused(admin(LIST_PARTNER_KEYS).query("status=ACTIVE&partner_id=ZEBU&" + cursor));
        refused(
                Events.to(LIST_PARTNER_KEYS)
                        .admin(Sample.OTHER_ADMIN.value())
                        .query("status=ACTIVE&" + cursor));
        refused(admin(LIST_PARTNER_KEYS).query("status=ACTIVE&" + cursor + "x"));
        assertEquals(2, ids(list("limit=100&status=ACTIVE&" + cursor)).size(), "limits may vary");
    }

    private void refused(Events request) {
        Expect.problem(400, "invalid_cursor", world.ask(request));
    }

    @Test
    void aPageIsFullThroughAThinFilter() {
        copies("ZEBU", 250);

        copies("ANGEL", 3);
        copies("ZEBU", 130);

        var page = list("partner_id=ANGEL&limit=3");

        assertEquals(3, ids(page).size());
        assertFalse(page.has("looked_at"));
        assertEquals(3, pages("partner_id=ANGEL&limit=1").size());
        assertEquals(380, pages("partner_id=ZEBU&limit=100").size());
    }

    @Test
    void whoSearchesLongIsToldHowFar() {
        copies("ANGEL", 1);
        copies("ZEBU", 1_100);

        var first = list("partner_id=ANGEL");

        assertEquals(List.of(), ids(first));
        assertEquals(1_000, first.get("looked_at").intValue());
        var second = list("partner_id=ANGEL&cursor=" + first.get("next_cursor").stringValue());
        assertEquals(1, ids(second).size());
        assertFalse(second.has("next_cursor"));
        assertFalse(second.has("looked_at"));
    }

    /** To make so many by the route would take minutes of hashing. */
    private void copies(String partner, int count) {
        var id = world.create(Bodies.key(partner, "")).id();
        var item = world.contents().item("PARTNER", "PARTNER_API_KEY#" + id);
        for (int number = 1; number < count; number++) {
            put(item, id.substring(0, 22) + "%04d".formatted(number));
        }
    }

    private void put(Map<String, AttributeValue> item, String id) {
        var copy = new HashMap<>(item);
        copy.replace("sort_key", AttributeValue.fromS("PARTNER_API_KEY#" + id));
        assertTrue(TableContents.sortKey(copy).endsWith(id));
        world.table().client().putItem(p -> p.tableName(world.table().tableName()).item(copy));
    }

    private JsonNode list(String query) {
        return Expect.status(200, world.ask(admin(LIST_PARTNER_KEYS).query(query))).json();
    }

    /** All pages; none but the last is shorter than was asked for. */
    private List<String> pages(String query) {
        int limit = Integer.parseInt(query.replaceAll(".*limit=", ""));
        var page = list(query);
        var seen = new ArrayList<>(ids(page));
        while (page.has("next_cursor")) {
            assertEquals(limit, ids(page).size(), "a page before the last is full");
            page = list(query + "&cursor=" + page.get("next_cursor").stringValue());
            seen.addAll(ids(page));
        }
        return seen;
    }

    private static List<String> ids(JsonNode page) {
        return Expect.each(page.get("partner_api_keys"), "api_key_id");
    }
}
