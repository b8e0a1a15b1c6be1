package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** An admin's whole way with baskets. */
class BasketJourneyTest {

    private static RunningProduct product;

    private Owner owner;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @BeforeEach
    void signIn(TestInfo test) {
        owner = product.newOwner(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void aBasketIsWrittenDownAndShownWhole() {
        var draft = Bodies.basket("Weekly condor");
        var made = owner.send(Ask.post("/admin/baskets").json(draft)).expect(201);

        assertEquals("\"1\"", made.the("ETag"));
        var shown = owner.send(Ask.get(made.the("Location"))).expect(200);
        assertEquals(made.json(), shown.json());
        assertEquals("\"1\"", shown.the("ETag"));
        for (var field : draft.propertyNames()) {
            assertEquals(draft.path(field), shown.json().path(field), field);
        }
    }

    @Test
    void aChangeNamesWhatItChangesAndLeavesTheRest() {
        var id = owner.basket("Before");
        var before = owner.show(id).json();

        var after = owner.change(id, "{\"name\": \"After\"}").expect(200);

        assertEquals("\"2\"", after.the("ETag"));
        assertEquals("After", after.json().path("name").stringValue());
        assertEquals(2, after.json().path("version").intValue());
        assertEquals(before.path("strategies"), after.json().path("strategies"));
        assertEquals(before.path("created_at"), after.json().path("created_at"));
        assertEquals(after.json(), owner.show(id).json());
    }

    @Test
    void nullTakesAwayWhatMayBeAbsent() {
        var id = owner.basket("With a description");

        var after = owner.change(id, "{\"description\": null}").expect(200);

        assertEquals("", after.json().path("description").stringValue());
        owner.change(id, "{\"category\": null}").expect(400, "invalid_request");
        owner.change(id, "{\"strategies\": []}").expect(400, "invalid_request");
        assertEquals(after.json(), owner.show(id).json());
    }

    @Test
    void anOldVersionChangesNothing() {
        var id = owner.basket("Contended");
        owner.change(id, "{\"name\": \"Second\"}").expect(200);
        var path = "/admin/baskets/" + id;

        for (var old : List.of("\"1\"", "W/\"2\"", "\"1\", \"3\"")) {
            var patch = Ask.put(path).with("If-Match", old).json("{\"name\": \"Lost\"}");
            owner.send(patch).expect(412, "version_conflict");
            owner.send(Ask.delete(path).with("If-Match", old)).expect(412, "version_conflict");
        }
        assertEquals("Second", owner.show(id).json().path("name").stringValue());

        for (var present : List.of("\"2\"", "\"2\", \"3\"", "*")) {
            var patch = Ask.put(path).with("If-Match", present).json("{\"name\": \"Second\"}");
            owner.send(patch).expect(200);
        }
    }

    @Test
    void aDeletedBasketIsGone() {
        var id = owner.basket("Short-lived");

        owner.send(Ask.delete("/admin/baskets/" + id).with("If-Match", "\"1\"")).expect(204);

        owner.show(id).expect(404, "basket_not_found");
        owner.delete(id).expect(404, "basket_not_found");
        owner.change(id, "{\"name\": \"Too late\"}").expect(404, "basket_not_found");
        assertEquals(List.of(), owner.ids());
    }

    @Test
    void theListIsNewestFirstInPagesOfAnySize() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(owner.basket("Number " + i));
            product.pass("PT1S");
        }

        assertEquals(made, owner.ids());
        for (int limit : List.of(1, 2, 3, 7, 100)) {
            assertEquals(made, Listing.ids(owner, "/admin/baskets", limit, "baskets"));
        }
        var first = owner.baskets("limit=7").expect(200).json();
        assertEquals(7, first.path("baskets").size());
        var summary = first.path("baskets").get(0);
        assertEquals(1, summary.path("strategy_count").intValue());
        assertFalse(summary.has("strategies"));
    }

    @Test
    void aCursorIsOfItsOwnListAndCaller() {
        owner.basket("One");
        owner.basket("Two");
        var cursor = owner.baskets("limit=1").json().path("next_cursor").stringValue();
        var stranger = product.newOwner("stranger");

        owner.baskets("cursor=" + cursor).expect(200);
        stranger.baskets("cursor=" + cursor).expect(400, "invalid_cursor");
        owner.templates("cursor=" + cursor).expect(400, "invalid_cursor");
        owner.baskets("cursor=" + Listing.altered(cursor)).expect(400, "invalid_cursor");
        owner.baskets("cursor=AAAA").expect(400, "invalid_cursor");
    }

    @Test
    void whatIsOnTheMarketplaceIsNotDeleted() {
        var id = owner.template("In use", "USED");

        owner.delete(id).expect(409, "basket_on_marketplace");

        owner.disable(id).expect(204);
        owner.delete(id).expect(204);
        owner.show(id).expect(404);
        assertEquals(List.of(), owner.templates());
        owner.send(Owner.enabling(id, Bodies.config())).expect(404, "basket_not_found");
    }

    @Test
    void everyRuleThatIsBrokenIsToldAtOnce() {
        var draft = Bodies.basket("ab");
        var strategy = (ObjectNode) draft.path("strategies").get(0);
        ((ObjectNode) strategy.path("schedule")).put("exit_time", "09:20");
        var legs = strategy.path("legs");
        ((ObjectNode) legs.get(0)).put("lots", 51);
        ((ObjectNode) legs.get(1)).remove("strike");
        ((ObjectNode) legs.get(2)).put("instrument", "FUT");
        draft.put("colour", "blue");

        var refused = owner.send(Ask.post("/admin/baskets").json(draft));

        refused.expect(400, "invalid_request");
        assertEquals(
                List.of(
                        "colour",
                        "name",
                        "strategies[0].legs[0].lots",
                        "strategies[0].legs[1].strike",
                        "strategies[0].legs[2].strike",
                        "strategies[0].schedule.exit_time"),
                refused.brokenFields().stream().sorted().toList());
    }

    @Test
    void aFutureNeedsNoStrike() {
        var draft = Bodies.basket("Futures only");
        var leg = (ObjectNode) draft.path("strategies").get(0).path("legs").get(0);
        leg.put("instrument", "FUT").remove("strike");

        assertFalse(
                owner.show(owner.basket(draft)).json().at("/strategies/0/legs/0").has("strike"));
    }

    @Test
    void theLargestBasketThereMayBeIsTaken() {
        var draft = Bodies.largestBasket();
        var id = owner.template(draft, Bodies.config("LARGEST"));

        var shown = owner.show(id);
        assertEquals(draft.path("strategies"), shown.json().path("strategies"));
        assertTrue(shown.bytes().length < 100 * 1024, () -> shown.bytes().length + " bytes");
        var details = product.send(Ask.get("/marketplace/templates/" + id)).expect(200);
        assertEquals(20, details.json().path("strategies").size());
    }
}
