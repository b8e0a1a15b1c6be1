package com.strategymarket.domain.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** A person: the user pool's id of them, or ours of the same form. */
public record UserId(String value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of what says that it is one; empty when it does not look like it. */
    public static Optional<UserId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UserId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
