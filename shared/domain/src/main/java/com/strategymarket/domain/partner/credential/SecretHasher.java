package com.strategymarket.domain.partner.credential;

/** Hashes secrets so slowly that nobody finds one by trying. */
public interface SecretHasher {

    SecretHash hash(ApiSecret secret);

    boolean matches(ApiSecret secret, SecretHash hash);

    /** Takes as long as {@link #matches}, where there is nothing to compare with. */
    void spend(ApiSecret secret);
}
