package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.toSet;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.local.Options;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.local.seed.DemoSeed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class DemoSeedTest {

    @TempDir private Path folder;

    @Test
    void seedingTwiceChangesNothing() {
        var first = stored();
        var second = stored();

        assertTrue(first.size() >= 20);
        assertEquals(first, second);
    }

    @Test
    void whatAnAdminMadeOfTheDemoStays() {
        try (var product = start()) {
            var admin = admin(product);
            admin.change(admin.ids().getFirst(), "{\"name\": \"My own name\"}").expect(200);
            admin.disable(admin.ids().get(1)).expect(204);
            var gone = admin.ids().get(2);
            admin.disable(gone).expect(204);
            admin.delete(gone).expect(204);
            product.pass("P2D");
        }
        var before = stored();

        assertEquals(before, stored());
    }

    @Test
    void aNewcomerFindsSomethingOfEverything() {
        try (var product = start()) {
            var visitor = new Visitor(product);
            var cards = Pages.all(cursor -> visitor.browse("limit=7" + cursor), "templates");

            assertEquals(
                    Arrays.stream(Category.values()).map(Enum::name).collect(toSet()),
                    cards.stream()
                            .map(card -> card.path("category").stringValue())
                            .collect(toSet()));
            for (var query :
                    List.of(
                            "pricing=FREE",
                            "pricing=PAID",
                            "difficulty=BEGINNER",
                            "difficulty=INTERMEDIATE",
                            "difficulty=ADVANCED",
                            "q=nifty")) {
                assertTrue(!visitor.ids(query).isEmpty(), query);
            }
            assertTrue(
                    cards.stream()
                            .map(card -> card.path("template_id").stringValue())
                            .allMatch(id -> visitor.details(id).isGood()));
        }
    }

    /** Long enough before the next start for the keys of the seeding to be forgotten. */
    private List<JsonNode> stored() {
        try (var product = start()) {
            var templates = admin(product).templates();
            product.pass("P2D");
            return templates;
        }
    }

    private RunningProduct start() {
        return RunningProduct.start(
                new Options(0, Optional.empty(), Optional.of(folder), true, false));
    }

    private static Owner admin(RunningProduct product) {
        return new Owner(product, product.token(DemoSeed.ADMIN, "Admins"));
    }
}
