package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.PartnerKey;

import java.util.Optional;

/**
 * A key as its newest secret is handed out.
 *
 * @param secret shown this once; an answer that is given again does not hold it
 */
record IssuedKey(PartnerKey key, Optional<ApiSecret> secret) {

    static IssuedKey shown(PartnerKey key, ApiSecret secret) {
        return new IssuedKey(key, Optional.of(secret));
    }

    static IssuedKey shownBefore(PartnerKey key) {
        return new IssuedKey(key, Optional.empty());
    }

    String warning() {
        return secret.isPresent()
                ? "Store the secret now: it is not shown again."
                : "The secret was shown once, with the first answer to this request. If it is lost,"
                        + " rotate the key.";
    }
}
