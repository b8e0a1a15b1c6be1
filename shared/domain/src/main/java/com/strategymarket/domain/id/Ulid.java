package com.strategymarket.domain.id;

import java.util.regex.Pattern;

/** The form of the ids that {@link Ids} makes. */
final class Ulid {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private Ulid() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
