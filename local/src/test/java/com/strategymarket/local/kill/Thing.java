package com.strategymarket.local.kill;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * A basket with its template, as far as its admin knows.
 *
 * @param version of the basket; its one strategy is named after it
 */
record Thing(String id, String name, long version, Optional<Listed> template) {

    /**
     * @param enabled whether it is on the marketplace
     */
    record Listed(boolean enabled, long version) {}

    static Thing created(JsonNode basket) {
        var id = basket.path("basket_id").stringValue();
        return new Thing(id, basket.path("name").stringValue(), 1, Optional.empty());
    }

    Thing renamed(String other) {
        var shown = template.map(listed -> new Listed(listed.enabled(), listed.version() + 1));
        return new Thing(id, other, version + 1, shown);
    }

    Thing listed(boolean enabled) {
        long before = template.map(Listed::version).orElse(0L);
        return new Thing(id, name, version, Optional.of(new Listed(enabled, before + 1)));
    }

    boolean isEnabled() {
        return template.map(Listed::enabled).orElse(false);
    }

    /** What its admin's list says of the basket. */
    String inBaskets() {
        return "%s %s v%d".formatted(id, name, version);
    }

    static String inBaskets(JsonNode basket) {
        return "%s %s v%d"
                .formatted(
                        basket.path("basket_id").stringValue(),
                        basket.path("name").stringValue(),
                        basket.path("version").longValue());
    }

    /** What its admin's list says of the template, if there is one. */
    Optional<String> inTemplates() {
        return template.map(
                listed ->
                        "%s %s %s v%d"
                                .formatted(
                                        id,
                                        name,
                                        listed.enabled() ? "ENABLED" : "DISABLED",
                                        listed.version()));
    }

    static String inTemplates(JsonNode template) {
        return "%s %s %s v%d"
                .formatted(
                        template.path("template_id").stringValue(),
                        template.path("name").stringValue(),
                        template.path("status").stringValue(),
                        template.path("version").longValue());
    }
}
