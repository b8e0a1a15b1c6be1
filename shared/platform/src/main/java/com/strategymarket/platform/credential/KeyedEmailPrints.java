package com.strategymarket.platform.credential;

import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.EmailPrints;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes addresses with a key: without it, nobody can try out which address a print is of. */
public final class KeyedEmailPrints implements EmailPrints {

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<String> key;

    /**
     * @param key the operator's secret: with another one, no user would be known again
     */
    public KeyedEmailPrints(Supplier<String> key) {
        this.key = key;
    }

    @Override
    public EmailPrint of(EmailAddress address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var hash = mac.doFinal(address.text().getBytes(StandardCharsets.UTF_8));
            return new EmailPrint(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
