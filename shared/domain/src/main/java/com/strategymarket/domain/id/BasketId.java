package com.strategymarket.domain.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** A basket, and the template that is made of it: they share the id. */
public record BasketId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    public BasketId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no basket id");
        }
    }

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<BasketId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BasketId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
