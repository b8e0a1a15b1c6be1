package com.strategymarket.domain.id;

import java.util.Optional;

/** A subscription. */
public record SubscriptionId(String value) {

    public SubscriptionId {
        if (!Ulid.isOne(value)) {
            throw new IllegalArgumentException("no subscription id");
        }
    }

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<SubscriptionId> of(String text) {
        return Ulid.isOne(text) ? Optional.of(new SubscriptionId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
