package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.util.List;

/** An admin's whole way with templates. */
class TemplateJourneyTest {

    private static RunningProduct product;
    private static Visitor visitor;

    private Owner owner;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        visitor = new Visitor(product);
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
    void anEnabledTemplateIsFoundByEveryone() {
        var id = owner.basket("Enabled");
        var made = owner.send(Owner.enabling(id, Bodies.config("NIFTY", "ENABLED"))).expect(201);

        assertEquals("/marketplace/templates/" + id, made.the("Location"));
        assertEquals("\"1\"", made.the("ETag"));
        assertEquals(id, made.json().path("template_id").stringValue());
        assertEquals(List.of(id), visitor.taggedWith("ENABLED"));
        assertEquals("Enabled", visitor.details(id).expect(200).json().path("name").stringValue());
        var own = owner.templates().getFirst();
        assertEquals("ENABLED", own.path("status").stringValue());
        assertEquals(0, own.path("subscriber_count").intValue());
        assertEquals(0, own.path("revenue_to_date").size());
    }

    @Test
    void aBasketIsOnTheMarketplaceOnce() {
        var id = owner.template("Once", "ONCE");

        owner.send(Owner.enabling(id, Bodies.free("TWICE"))).expect(409, "template_exists");

        assertEquals(List.of(), visitor.taggedWith("TWICE"));
    }

    @Test
    void aDisabledTemplateIsGoneForAllButItsOwner() {
        var id = owner.template("Withdrawn", "WITHDRAWN");

        owner.disable(id).expect(204);
        owner.disable(id).expect(204);

        assertEquals(List.of(), visitor.taggedWith("WITHDRAWN"));
        visitor.details(id).expect(404, "template_not_found");
        assertEquals("DISABLED", owner.template(id).path("status").stringValue());
        assertEquals(2, owner.template(id).path("version").intValue());
    }

    @Test
    void enablingAgainKeepsIdCountAndDate() {
        var id = owner.template("Phoenix", "PHOENIX");
        var first = owner.template(id);
        owner.disable(id).expect(204);
        product.pass("PT20M");

        var again = owner.send(Owner.enabling(id, Bodies.free("REBORN"))).expect(201).json();

        for (var kept : List.of("template_id", "subscriber_count", "published_at")) {
            assertEquals(first.path(kept), again.path(kept), kept);
        }
        assertEquals(List.of(), visitor.taggedWith("PHOENIX"));
        assertEquals(List.of(id), visitor.taggedWith("REBORN"));
        assertEquals(1, owner.templates().size());
    }

    @Test
    void aChangeOfTheConfigurationShowsAtOnce() {
        var id = owner.template("Configured", "CONFIGURED");

        var patch =
                """
                {"difficulty_level": "ADVANCED", "tags": ["configured", "more"],
                 "pricing": {"monthly_fee": 1499.50}, "owner_display_name": "Desk Nine"}
                """;
        var after = owner.configure(id, patch).expect(200);

        assertEquals("\"2\"", after.the("ETag"));
        assertEquals("PAID", after.json().at("/pricing/type").stringValue());
        var shown = visitor.details(id).json();
        assertEquals("1499.5", shown.at("/pricing/monthly_fee").decimalValue().toPlainString());
        assertEquals("ADVANCED", shown.path("difficulty_level").stringValue());
        assertEquals("[\"CONFIGURED\",\"MORE\"]", shown.path("tags").toString());
        assertEquals("Desk Nine", shown.path("owner_display_name").stringValue());
        owner.configure(id, "{\"owner_display_name\": null}").expect(200);
        assertEquals(
                "Strategy Marketplace",
                visitor.details(id).json().path("owner_display_name").asString());
    }

    @Test
    void anOldVersionOfTheTemplateChangesNothing() {
        var id = owner.template("Versions", "VERSIONS");
        var path = "/admin/marketplace/templates/" + id;
        owner.change(id, "{\"name\": \"Versions two\"}").expect(200);

        var patch = Ask.put(path).with("If-Match", "\"1\"").json("{\"tags\": []}");
        owner.send(patch).expect(412, "version_conflict");
        owner.send(Ask.delete(path).with("If-Match", "\"1\"")).expect(412, "version_conflict");

        assertEquals(List.of(id), visitor.taggedWith("VERSIONS"));
        owner.send(Ask.delete(path).with("If-Match", "\"2\"")).expect(204);
    }

    @Test
    void whatNeverWasATemplateCannotBeConfigured() {
        var id = owner.basket("Private");

        owner.configure(id, "{\"tags\": []}").expect(404, "template_not_found");
        owner.disable(id).expect(404, "template_not_found");
    }

    @Test
    void configuringADisabledOneDoesNotBringItBack() {
        var id = owner.template("Asleep", "ASLEEP");
        owner.disable(id).expect(204);

        var after = owner.configure(id, "{\"tags\": [\"ASLEEP\", \"STILL\"]}").expect(200);

        assertEquals("DISABLED", after.json().path("status").stringValue());
        assertEquals(List.of(), visitor.taggedWith("STILL"));
    }

    @Test
    void anEditOfTheBasketShowsAtOnce() {
        var id = owner.template("Edited", "EDITED");
        var strategies = Bodies.basket("x").path("strategies");

        var patch =
                "{\"name\": \"Renamed\", \"category\": \"HEDGING\", \"description\": \"New words\","
                        + " \"strategies\": [%s, %s]}";
        owner.change(id, patch.formatted(strategies.get(0), strategies.get(0))).expect(200);

        var shown = visitor.details(id).json();
        assertEquals("Renamed", shown.path("name").stringValue());
        assertEquals("HEDGING", shown.path("category").stringValue());
        assertEquals("New words", shown.path("description").stringValue());
        assertEquals(2, shown.path("strategies").size());
        assertEquals(List.of(id), visitor.ids("tag=EDITED&category=HEDGING&q=renamed+words"));
        assertEquals(List.of(), visitor.ids("tag=EDITED&category=INCOME"));
        assertEquals("Renamed", owner.template(id).path("name").stringValue());
    }
}
