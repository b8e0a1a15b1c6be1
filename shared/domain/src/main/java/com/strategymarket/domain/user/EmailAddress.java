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
        var text = normal(typed);
        return RULE.broken(text).isPresent()
                ? Optional.empty()
                : Optional.of(new EmailAddress(text));
    }

    /** What has to keep to the rule: in small letters a text may be longer than it was. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }
}
