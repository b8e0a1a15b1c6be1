package com.strategymarket.local.identity.page;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that is safe to stand in a page. Foreign text gets here through {@link #of} alone, which
 * escapes it.
 */
record Html(String text) {
    static final Html NONE = new Html("");
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z_]+)}}");

    static Html of(String foreign) {
        return new Html(
                foreign.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
    }

    static Html join(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::text).collect(Collectors.joining("\n")));
    }

    /** Fills the {{blanks}} of this page; what is filled in is not looked at again. */
    Html fill(Map<String, Html> values) {
        return new Html(
                BLANK.matcher(text)
                        .replaceAll(
                                blank -> Matcher.quoteReplacement(value(blank.group(1), values))));
    }

    private static String value(String blank, Map<String, Html> values) {
        var value = values.get(blank);
        if (value == null) {
            throw new IllegalArgumentException("Nothing to fill in for " + blank);
        }
        return value.text();
    }
}
