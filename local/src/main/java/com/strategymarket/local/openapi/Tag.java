package com.strategymarket.local.openapi;

import com.strategymarket.contract.Route;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the reference groups operations: by what their path begins with. */
enum Tag {
    MARKETPLACE("/marketplace", "Marketplace", "Browsing, for anyone and for partners."),
    BASKETS("/admin/baskets", "Baskets", "An admin's sets of strategies."),
    TEMPLATES("/admin/marketplace", "Templates", "Baskets that were put on the marketplace."),
    PARTNER_KEYS("/admin/partner-api-keys", "Partner keys", "The keys that brokers call with."),
    PARTNER("/partner", "For partners", "What a partner's server asks of itself."),
    SUBSCRIPTIONS("/user/subscriptions", "Subscriptions", "What a user follows, and where."),
    PARTNER_REQUESTS("/user/partner-requests", "Partner requests", "What partners ask of a user."),
    REVENUE("/admin/revenue", "Revenue", "What was earned."),
    BROKER_ACCOUNTS(
            "/user/broker-accounts", "Broker accounts", "Where a user's subscriptions trade."),
    REFERENCE("/", "Reference", "This API's own description.");

    private final String prefix;
    private final String title;
    private final String description;

    Tag(String prefix, String title, String description) {
        this.prefix = prefix;
        this.title = title;
        this.description = description;
    }

    static Tag of(Route route) {
        for (var tag : values()) {
            if (route.path().startsWith(tag.prefix)) {
                return tag;
            }
        }
        throw new IllegalArgumentException("no tag for " + route.key());
    }

    String title() {
        return title;
    }

    ObjectNode described() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", title)
                .put("description", description);
    }
}
