package com.strategymarket.local.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.toCollection;

import com.strategymarket.local.product.Pages;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Http;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what a worker was told with what is there. */
record Inspection(Http http, Worker worker) {

    void run() {
        assertEquals(
                known(worker.things().values().stream().map(Thing::inBaskets)),
                known(all("/admin/baskets", "baskets").map(Thing::inBaskets)));
        assertEquals(
                known(
                        worker.things().values().stream()
                                .map(Thing::inTemplates)
                                .flatMap(Optional::stream)),
                known(all("/admin/marketplace/templates", "templates").map(Thing::inTemplates)));
        assertEquals(
                known(worker.things().values().stream().filter(Thing::isEnabled).map(Thing::id)),
                known(
                        Pages.all(this::browse, "templates").stream()
                                .map(card -> card.path("template_id").stringValue())));
        worker.things().values().forEach(this::previewIsOfItsBasket);
    }

    private void previewIsOfItsBasket(Thing thing) {
        var basket = own(Ask.get("/admin/baskets/" + thing.id())).expect(200).json();
        var shown = http.send(Ask.get("/marketplace/templates/" + thing.id()));
        var strategy = "Of version " + thing.version();

        assertEquals(strategy, basket.at("/strategies/0/name").stringValue());
        if (thing.isEnabled()) {
            assertEquals(strategy, shown.expect(200).json().at("/strategies/0/name").asString());
            assertEquals(thing.name(), shown.json().path("name").stringValue());
        } else {
            shown.expect(404);
        }
    }

    private static Set<String> known(Stream<String> facts) {
        return facts.collect(toCollection(TreeSet::new));
    }

    private Stream<JsonNode> all(String path, String plural) {
        return Pages.all(cursor -> own(Ask.get(path).query("limit=5" + cursor)), plural).stream();
    }

    private Answer own(Ask ask) {
        return http.send(ask.bearer(worker.token()));
    }

    private Answer browse(String cursor) {
        var query = "tag=%s&limit=5%s".formatted(worker.tag(), cursor);
        return http.send(Ask.get("/marketplace/templates").query(query));
    }
}
