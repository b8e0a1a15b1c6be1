package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The demo's baskets, each put on the marketplace once. */
final class DemoTemplates {

    private static final String BASKETS = "/admin/baskets";

    private final DemoApi api;
    private final DataFile file;

    DemoTemplates(DemoApi api, DataFile file) {
        this.api = api;
        this.file = file;
    }

    void run() {
        var noted = new Noted(file);
        var missing =
                DemoApi.resource("/demo/templates.json")
                        .valueStream()
                        .filter(demo -> !noted.has(name(demo)))
                        .toList();
        if (missing.isEmpty()) {
            return;
        }
        var standing = standing();
        for (var demo : missing) {
            put(demo, Optional.ofNullable(standing.get(name(demo))));
            noted.add(name(demo));
        }
        noted.keep();
    }

    /** A seeding that was interrupted may have made one and not noted it. */
    private Map<String, String> standing() {
        return api.all(BASKETS, "baskets").stream()
                .collect(
                        Collectors.toMap(
                                basket -> basket.path("name").stringValue(),
                                basket -> basket.path("basket_id").stringValue(),
                                (newer, older) -> older));
    }

    private void put(JsonNode demo, Optional<String> standing) {
        var id = standing.orElseGet(() -> made(demo));
        api.settle("/admin/marketplace/templates/" + id, demo.path("template"), "template_exists");
    }

    private String made(JsonNode demo) {
        return api.post(BASKETS, demo.path("basket")).path("basket_id").stringValue();
    }

    private static String name(JsonNode demo) {
        return demo.path("basket").path("name").stringValue();
    }
}
