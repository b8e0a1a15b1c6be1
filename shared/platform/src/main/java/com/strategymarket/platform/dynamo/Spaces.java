package com.strategymarket.platform.dynamo;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.util.Locale;

/** How a partner's space is written down. */
public final class Spaces {

    private static final char SEPARATOR = '#';

    private Spaces() {}

    public static String text(Space space) {
        return space.toString();
    }

    public static Space read(String text) {
        int end = text.indexOf(SEPARATOR);
        var environment = text.substring(end + 1).toUpperCase(Locale.ROOT);
        return new Space(new PartnerId(text.substring(0, end)), Environment.valueOf(environment));
    }
}
