package com.strategymarket.domain.user;

import com.strategymarket.domain.rule.TextRule;

import java.util.Locale;
import java.util.Optional;

/**
 * Where someone gets their mail: the one thing that says who a person is before they have signed
 * in. It is personal data, and so never shown by accident.
 */
public record EmailAddress(String text) {

    public static final TextRule RULE =
            TextRule.form(
                    3,
                    254,
                    "[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+",
                    "must be an e-mail address");

    public EmailAddress {
        RULE.broken(text)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("an address " + clause);
                        });
    }

    /** However it is written, it is the same address; empty for what is none. */
    public static Optional<EmailAddress> of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return RULE.broken(text).isPresent()
                ? Optional.empty()
                : Optional.of(new EmailAddress(text));
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }
}
