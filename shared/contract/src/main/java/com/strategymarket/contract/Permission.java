package com.strategymarket.contract;

import java.util.Arrays;
import java.util.Optional;

/** What a partner's key may be allowed to do. */
public enum Permission {
    MARKETPLACE_READ("marketplace:read"),
    MARKETPLACE_SUBSCRIBE("marketplace:subscribe"),
    SUBSCRIPTIONS_READ("subscriptions:read"),
    SUBSCRIPTIONS_CANCEL("subscriptions:cancel"),
    USAGE_READ("usage:read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Permission> of(String code) {
        return Arrays.stream(values())
                .filter(permission -> permission.code.equals(code))
                .findFirst();
    }
}
