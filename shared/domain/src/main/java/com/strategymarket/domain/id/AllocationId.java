package com.strategymarket.domain.id;

import java.util.Optional;

/** A broker account's part in a subscription. */
public record AllocationId(String value) {

    public AllocationId {
        if (!Ulid.isOne(value)) {
            throw new IllegalArgumentException("no allocation id");
        }
    }

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<AllocationId> of(String text) {
        return Ulid.isOne(text) ? Optional.of(new AllocationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
