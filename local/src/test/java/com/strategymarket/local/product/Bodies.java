package com.strategymarket.local.product;

import com.strategymarket.testkit.http.OpenApi;

import tools.jackson.databind.node.ObjectNode;

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
        ((ObjectNode) config.path("pricing")).put("monthly_fee", new java.math.BigDecimal(fee));
        return config;
    }

    public static ObjectNode visible(String visibility, String... tags) {
        return config(tags).put("visibility", visibility);
    }

    private static ObjectNode example(String operation) {
        return (ObjectNode) API.operation(operation).bodyExample().deepCopy();
    }
}
