package com.strategymarket.platform.http;

import com.strategymarket.domain.problem.Violations;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query as it stood in the URL: the gateway's own map would join repeated parameters by commas.
 */
final class QueryString {

    private final Map<String, List<String>> values;

    private QueryString(Map<String, List<String>> values) {
        this.values = values;
    }

    static QueryString parse(String raw, Violations violations) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name, violations), n -> new ArrayList<>())
                        .add(decode(value, violations));
            }
        }
        return new QueryString(values);
    }

    /** The parameter's values; what is never taken is unknown. */
    List<String> take(String name) {
        var taken = values.remove(name);
        return taken == null ? List.of() : taken;
    }

    Set<String> rest() {
        return values.keySet();
    }

    private static String decode(String text, Violations violations) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            violations.add("query", "has a broken percent escape");
            return "";
        }
    }
}
