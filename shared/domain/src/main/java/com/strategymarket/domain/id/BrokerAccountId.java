package com.strategymarket.domain.id;

import java.util.Optional;

/** A broker account that a user has linked. */
public record BrokerAccountId(String value) {

    public BrokerAccountId {
        if (!Ulid.isOne(value)) {
            throw new IllegalArgumentException("no broker account id");
        }
    }

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<BrokerAccountId> of(String text) {
        return Ulid.isOne(text) ? Optional.of(new BrokerAccountId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
