package com.strategymarket.domain.partner.credential;

import com.strategymarket.domain.id.PartnerId;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The common form of keys and secrets: {@code {prefix}_{partner}_{live|test}_{payload}{checksum}}.
 * The prefix lets scanners find a leaked one, the checksum tells a mistyped one without a look into
 * any store.
 */
record CredentialText(String prefix, PartnerId partner, Environment environment, String payload) {

    static final int CHECKSUM_DIGITS = 6;

    private static final Pattern FORM =
            Pattern.compile("([a-z]{2})_([a-z0-9_]{2,20})_(live|test)_([0-9A-Za-z]{8,64})");

    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    static Optional<CredentialText> parse(String prefix, int payloadDigits, String text) {
        var form = FORM.matcher(text);
        if (!form.matches()
                || !form.group(1).equals(prefix)
                || form.group(4).length() != payloadDigits + CHECKSUM_DIGITS) {
            return Optional.empty();
        }
        var read =
                new CredentialText(
                        prefix,
                        new PartnerId(form.group(2).toUpperCase(Locale.ROOT)),
                        Environment.valueOf(form.group(3).toUpperCase(Locale.ROOT)),
                        form.group(4).substring(0, payloadDigits));
        return read.text().equals(text) ? Optional.of(read) : Optional.empty();
    }

    String text() {
        return unchecked() + checksum();
    }

    /** CRC-32 of all that stands before it. */
    String checksum() {
        var crc = new CRC32();
        crc.update(unchecked().getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_DIGITS);
    }

    private String unchecked() {
        return String.join("_", prefix, partner.lowerCase(), environment.lowerCase(), payload);
    }

    static String base62(BigInteger number, int digits) {
        var text = new StringBuilder();
        var rest = number;
        var base = BigInteger.valueOf(BASE62.length());
        for (int digit = 0; digit < digits; digit++) {
            var division = rest.divideAndRemainder(base);
            text.append(BASE62.charAt(division[1].intValue()));
            rest = division[0];
        }
        return text.reverse().toString();
    }

    /** A secret must not get into a log by way of an error message. */
    @Override
    public String toString() {
        return prefix + "_…";
    }
}
