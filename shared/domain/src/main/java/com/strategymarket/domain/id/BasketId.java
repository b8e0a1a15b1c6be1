package com.strategymarket.domain.id;

import java.util.Optional;

/** A basket, and the template that is made of it: they share the id. */
public record BasketId(String value) {

    public BasketId {
        if (!Ulid.isOne(value)) {
            throw new IllegalArgumentException("no basket id");
        }
    }

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<BasketId> of(String text) {
        return Ulid.isOne(text) ? Optional.of(new BasketId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
