package com.strategymarket.local.identity.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody guesses. */
record RandomText(SecureRandom random) {
    private static final int BYTES = 32;

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
