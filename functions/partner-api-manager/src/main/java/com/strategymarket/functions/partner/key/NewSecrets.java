package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.SecretHasher;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes secrets that nobody can guess. */
public final class NewSecrets {

    private final SecretHasher hasher;
    private final RandomGenerator random;

    public NewSecrets(SecretHasher hasher, RandomGenerator random) {
        this.hasher = hasher;
        this.random = random;
    }

    NewSecret next(KeyHolder holder, Instant now) {
        var secret = ApiSecret.random(holder.partner(), holder.environment(), random);
        var hash = hasher.hash(secret);
        return new NewSecret(secret, new KeySecret(secret.ending(), hash, now, Optional.empty()));
    }
}
