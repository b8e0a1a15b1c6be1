package com.strategymarket.domain.partner.key;

import java.util.Optional;

/** What a key shall be from now on. */
public record KeyChange(KeyStatus status, KeyTerms terms) {

    public static KeyChange of(PartnerKey key) {
        return new KeyChange(key.status(), key.terms());
    }

    /** What is wrong with a status that is wished for, as a clause, or nothing. */
    public static Optional<String> brokenStatus(KeyStatus status) {
        return status == KeyStatus.REVOKED
                ? Optional.of("must be ACTIVE or DISABLED; to revoke the key, delete it")
                : Optional.empty();
    }
}
