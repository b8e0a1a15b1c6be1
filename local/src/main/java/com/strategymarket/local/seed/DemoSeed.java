package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Fills the marketplace with something believable, through the API as an admin would. */
public final class DemoSeed {

    /** Whose baskets they are: sign in with this address to edit them. */
    public static final String ADMIN = "demo.admin@example.com";

    private final DemoApi api;
    private final DataFile templates;
    private final DataFile partners;
    private final DemoFollowers followers;

    /**
     * @param tokenOf makes a token for whoever has the address
     * @param data where it is noted what was put, so that what was renamed, disabled or revoked
     *     since does not come back
     */
    public DemoSeed(URI api, UnaryOperator<String> tokenOf, Optional<Path> data) {
        this.api = DemoApi.bearing(api, tokenOf.apply(ADMIN));
        this.templates = DataFile.in(data, "demo.txt");
        this.partners = DataFile.in(data, "demo-partners.txt");
        this.followers =
                new DemoFollowers(
                        this.api,
                        email -> DemoApi.bearing(api, tokenOf.apply(email)),
                        DataFile.in(data, "demo-followers.txt"));
    }

    /**
     * Running it twice changes nothing.
     *
     * @return the partners that there are to play with
     */
    public List<DemoPartner> run() {
        putTemplates();
        var made = new DemoPartners(api, partners).run();
        followers.run(made);
        return made;
    }

    private void putTemplates() {
        var put =
                new TreeSet<>(
                        templates.read().map(text -> text.lines().toList()).orElse(List.of()));
        boolean changed = false;
        for (var demo : DemoApi.resource("/demo/templates.json")) {
            if (put.add(name(demo))) {
                publish(demo);
                changed = true;
            }
        }
        if (changed) {
            templates.write(() -> String.join("\n", put));
        }
    }

    private void publish(JsonNode demo) {
        var basket = api.post("/admin/baskets", demo.path("basket"), name(demo));
        var path = "/admin/marketplace/templates/" + basket.path("basket_id").stringValue();
        api.post(path, demo.path("template"), name(demo));
    }

    private static String name(JsonNode demo) {
        return demo.path("basket").path("name").stringValue();
    }
}
