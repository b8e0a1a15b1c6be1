package com.strategymarket.bench.partner;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.credential.SecretHasher;

/** Takes no time, so that all the rest can be seen: beside bcrypt's it would be lost in noise. */
public final class NoHasher implements SecretHasher {

    @Override
    public SecretHash hash(ApiSecret secret) {
        throw new UnsupportedOperationException("nothing is to be kept of secrets here");
    }

    @Override
    public boolean matches(ApiSecret secret, SecretHash hash) {
        return false;
    }

    @Override
    public void spend(ApiSecret secret) {
        // That is the point of it.
    }
}
