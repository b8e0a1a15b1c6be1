package com.strategymarket.domain.id;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ULIDs: 48 bits of time, so that they sort by age, and 80 random bits, so that none can be
 * guessed.
 */
public final class Ids {

    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Of the form that the user pool gives its own: nothing tells how somebody came. */
    public UserId nextUser() {
        long version4 = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long variant = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UserId(new UUID(version4, variant).toString());
    }

    public String next(Instant now) {
        var id = new StringBuilder(TIME_DIGITS + RANDOM_DIGITS);
        for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
            id.append(CROCKFORD[(int) (now.toEpochMilli() >>> (5 * digit)) & 31]);
        }
        for (int digit = 0; digit < RANDOM_DIGITS; digit++) {
            id.append(CROCKFORD[random.nextInt(CROCKFORD.length)]);
        }
        return id.toString();
    }
}
