package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.credential.ApiSecret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a process remembers a secret by: worth nothing to whom reads its memory later, since nobody
 * knows the key but this process.
 */
final class SecretPrint {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final RandomGenerator random;
    private byte[] key;

    SecretPrint(RandomGenerator random) {
        this.random = random;
    }

    synchronized String of(ApiSecret secret) {
        if (key == null) {
            // Not before the first use: what is made at start is the same in every instance that
            // is restored from the same snapshot.
            key = new byte[KEY_BYTES];
            random.nextBytes(key);
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var print = mac.doFinal(secret.text().getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(print);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
