package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.toSet;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.local.Options;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.local.seed.DemoSeed;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

class DemoSeedTest {

    @TempDir private Path folder;

    @Test
    void seedingAgainChangesNothingThatWasMadeOfIt() {
        var first = stored(owner -> {});
        assertTrue(first.size() >= 20);

        assertEquals(first, stored(DemoSeedTest::makeItTheirOwn));

        var changed = stored(owner -> {});
        assertEquals(first.size() - 1, changed.size());
        assertEquals("My own name", changed.getFirst().path("name").stringValue());
        assertEquals("DISABLED", changed.get(1).path("status").stringValue());
    }

    @Test
    void thePartnersAreMadeOnceAndTheirSecretsKept() throws IOException {
        var before = partners();
        assertEquals(2, before.size());
        var noted = Files.readString(folder.resolve("demo-partners.txt"));

        assertEquals(before, partners());
        assertEquals(noted, Files.readString(folder.resolve("demo-partners.txt")));
    }

    /** What a start finds, and that the noted secrets open something. */
    private List<JsonNode> partners() throws IOException {
        try (var product = RunningProduct.start(seeded(Optional.of(folder)))) {
            for (var line : Files.readAllLines(folder.resolve("demo-partners.txt"))) {
                var parts = line.split("\t");
                var branding = Ask.get("/partner/branding").bearer(parts[1]);
                product.send(branding.with("X-Partner-Secret", parts[2])).expect(200);
            }
            return new Partners(admin(product)).all();
        }
    }

    private static void makeItTheirOwn(Owner owner) {
        owner.change(owner.ids().getFirst(), "{\"name\": \"My own name\"}").expect(200);
        owner.disable(owner.ids().get(1)).expect(204);
        var gone = owner.ids().get(2);
        owner.disable(gone).expect(204);
        owner.delete(gone).expect(204);
    }

    @Test
    void someFollowAndWhoeverLeavesDoesNotComeBack() {
        assertEquals(3, investors(true));
        assertEquals(2, investors(false));
    }

    /** How many templates the investor follows. */
    private long investors(boolean leaveOne) {
        try (var product = RunningProduct.start(seeded(Optional.of(folder)))) {
            var investor = new Owner(product, product.token("demo.investor@example.com"));
            var live =
                    investor.subscriptions().stream()
                            .filter(s -> !s.path("status").stringValue().equals("CANCELLED"))
                            .toList();
            if (leaveOne) {
                investor.cancel(live.getFirst().path("subscription_id").stringValue()).expect(200);
            }
            product.pass("PT25H");
            return live.size();
        }
    }

    @Test
    void aNewcomerFindsSomethingOfEverything() {
        try (var product = RunningProduct.start(seeded(Optional.empty()))) {
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

    /**
     * What a start finds; the next one comes when the keys of the seeding are long forgotten.
     *
     * @param work is done before it ends
     */
    private List<JsonNode> stored(Consumer<Owner> work) {
        try (var product = RunningProduct.start(seeded(Optional.of(folder)))) {
            var owner = admin(product);
            var templates = owner.templates();
            // How many follow is shown a moment later.
            templates.forEach(template -> ((ObjectNode) template).remove("subscriber_count"));
            work.accept(owner);
            product.pass("PT25H");
            return templates;
        }
    }

    private static Options seeded(Optional<Path> data) {
        return new Options(0, Optional.empty(), data, true, false);
    }

    private static Owner admin(RunningProduct product) {
        return new Owner(product, product.token(DemoSeed.ADMIN, "Admins"));
    }
}
