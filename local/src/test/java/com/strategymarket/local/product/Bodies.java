package com.strategymarket.local.product;

import com.strategymarket.testkit.http.OpenApi;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Collections;

/** Bodies of requests, made of the reference's own examples. */
public final class Bodies {

    private static final OpenApi API = OpenApi.packaged();

    private Bodies() {}

    public static ObjectNode basket(String name) {
        return example("createBasket").put("name", name);
    }

    public static ObjectNode basket(String name, String category) {
        return basket(name).put("category", category);
    }

    /** Twenty strategies of eight legs, all texts as long as they may be, of wide letters. */
    public static ObjectNode largestBasket() {
        var draft = basket("😀".repeat(120)).put("description", "अ".repeat(1000));
        var strategy = (ObjectNode) draft.path("strategies").get(0);
        strategy.put("name", "😀".repeat(60)).put("underlying", "A".repeat(20));
        fill((ArrayNode) strategy.path("legs"), 8);
        fill((ArrayNode) draft.path("strategies"), 20);
        return draft;
    }

    private static void fill(ArrayNode list, int size) {
        Collections.nCopies(size - list.size(), list.get(0)).forEach(list::add);
    }

    /** A PAID one of 999 rupees, found by everyone, with these tags. */
    public static ObjectNode config(String... tags) {
        var config = example("enableTemplate");
        var list = config.putArray("tags");
        for (var tag : tags) {
            list.add(tag);
        }
        return config;
    }

    public static ObjectNode free(String... tags) {
        var config = config(tags);
        config.putObject("pricing").put("type", "FREE");
        return config;
    }

    public static ObjectNode paid(String fee, String... tags) {
        var config = config(tags);
        ((ObjectNode) config.path("pricing")).put("monthly_fee", new BigDecimal(fee));
        return config;
    }

    public static ObjectNode visible(String visibility, String... tags) {
        return config(tags).put("visibility", visibility);
    }

    /** A partner's client, with an account at its broker. */
    public static ObjectNode client(String template, String email) {
        return example("subscribeClient")
                .put("template_id", template)
                .put("user_email", email)
                .put("broker_client_id", "CLIENT-" + Integer.toHexString(email.hashCode()));
    }

    private static ObjectNode example(String operation) {
        return (ObjectNode) API.operation(operation).bodyExample().deepCopy();
    }
}
