package com.strategymarket.platform.credential;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.credential.SecretHasher;

import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Hashes secrets with bcrypt. The class itself, and not Spring's encoder around it, which drags a
 * logging library in. It makes the salts with a secure random generator of its own.
 */
public final class BcryptHasher implements SecretHasher {

    /** Some 60 ms of CPU. A secret has 256 random bits: more would protect nothing. */
    public static final int STRENGTH = 10;

    private final int strength;

    public BcryptHasher(int strength) {
        this.strength = strength;
    }

    @Override
    public SecretHash hash(ApiSecret secret) {
        return new SecretHash(BCrypt.hashpw(secret.digits(), BCrypt.gensalt(strength)));
    }

    @Override
    public boolean matches(ApiSecret secret, SecretHash hash) {
        return BCrypt.checkpw(secret.digits(), hash.value());
    }

    @Override
    public void spend(ApiSecret secret) {
        hash(secret);
    }
}
