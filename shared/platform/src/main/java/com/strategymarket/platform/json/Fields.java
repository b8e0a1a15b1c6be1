package com.strategymarket.platform.json;

import java.util.HashMap;
import java.util.Map;

/** The fields that could be read of an object. */
public final class Fields {

    private final Map<Field<?, ?>, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked") // put() holds the pair together
    public <F> F get(Field<?, F> field) {
        var value = values.get(field);
        if (value == null) {
            throw new Unread();
        }
        return (F) value;
    }

    <F> void put(Field<?, F> field, F value) {
        values.put(field, value);
    }

    /** A rule asked for a field that could not be read. */
    static final class Unread extends RuntimeException {
        Unread() {
            super("the field could not be read", null, false, false);
        }
    }
}
