package com.strategymarket.domain.partner.credential;

import com.strategymarket.domain.id.PartnerId;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a partner's server proves itself with: {@code sk_zebu_live_{256 random bits}{checksum}}. It
 * shows itself to nobody but who asks for its text by name.
 */
public final class ApiSecret {

    private static final String PREFIX = "sk";
    private static final int RANDOM_BYTES = 32;

    /** 62 to the power of 43 is just above 2 to the power of 256. */
    private static final int RANDOM_DIGITS = 43;

    private final CredentialText text;

    private ApiSecret(CredentialText text) {
        this.text = text;
    }

    public static ApiSecret random(
            PartnerId partner, Environment environment, RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var digits = CredentialText.base62(new BigInteger(1, bytes), RANDOM_DIGITS);
        return new ApiSecret(new CredentialText(PREFIX, partner, environment, digits));
    }

    /** Empty for what is none: mistyped, cut off, or of another make. */
    public static Optional<ApiSecret> parse(String text) {
        return CredentialText.parse(PREFIX, RANDOM_DIGITS, text).map(ApiSecret::new);
    }

    /** Whether it can belong to a key: a secret for tests opens nothing that is live. */
    public boolean fits(ApiKey key) {
        return text.partner().equals(key.partner()) && text.environment() == key.environment();
    }

    public String text() {
        return text.text();
    }

    /**
     * Its random digits, which are all of the secret in it. They have 43 bytes, where the text may
     * have more than the 72 that bcrypt looks at.
     */
    public String digits() {
        return text.payload();
    }

    /** The checksum at its end: enough for people to tell their secrets apart, and no more. */
    public String ending() {
        return text.checksum();
    }

    @Override
    public String toString() {
        return "ApiSecret[…]";
    }
}
