package com.strategymarket.local.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as it names an account: trimmed and in lower case. */
public record EmailAddress(String text) implements Comparable<EmailAddress> {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\p{Z}\\p{C}@,;:<>()\\[\\]\"\\\\]+@[^\\p{Z}\\p{C}@,;:<>()\\[\\]\"\\\\]+");

    public EmailAddress {
        if (!isNormal(text)) {
            throw new IllegalArgumentException("Not an e-mail address in its normal form");
        }
    }

    public static Optional<EmailAddress> parse(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return isNormal(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    private static boolean isNormal(String text) {
        return text.length() <= LONGEST
                && SHAPE.matcher(text).matches()
                && text.equals(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(EmailAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
