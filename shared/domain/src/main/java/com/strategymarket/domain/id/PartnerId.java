package com.strategymarket.domain.id;

import com.strategymarket.domain.rule.TextRule;

import java.util.Locale;
import java.util.Optional;

/** A partner, such as {@code ZEBU}. */
public record PartnerId(String value) {

    public static final TextRule FORM =
            TextRule.form(
                    2,
                    20,
                    "[A-Z0-9_]+",
                    "must be of capital letters A to Z, digits and underscores");

    public PartnerId {
        FORM.broken(value)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("a partner id " + clause);
                        });
    }

    /** Empty for what cannot be an id: no partner has it. */
    public static Optional<PartnerId> of(String text) {
        return FORM.broken(text).isPresent() ? Optional.empty() : Optional.of(new PartnerId(text));
    }

    /** As it stands in the texts of keys and secrets. */
    public String lowerCase() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
