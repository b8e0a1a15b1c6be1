package com.strategymarket.domain.id;

import java.util.Optional;

/** A partner's key, as admins name it; the key's own text holds it, too. */
public record PartnerKeyId(String value) {

    public PartnerKeyId {
        if (!Ulid.isOne(value)) {
            throw new IllegalArgumentException("no partner key id");
        }
    }

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<PartnerKeyId> of(String text) {
        return Ulid.isOne(text) ? Optional.of(new PartnerKeyId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
