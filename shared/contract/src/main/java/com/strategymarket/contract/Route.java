package com.strategymarket.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One route: what the gateway matches, who may call it, which function serves it.
 *
 * @param name the operation's name, unique, as it stands in the API reference
 * @param path with parameters in braces: {@code /admin/baskets/{basket_id}}
 * @param creates whether it takes an {@code Idempotency-Key}
 */
public record Route(
        String name,
        HttpMethod method,
        String path,
        Access access,
        LambdaFunction function,
        boolean creates) {

    static Route of(
            String name, HttpMethod method, String path, Access access, LambdaFunction function) {
        return new Route(name, method, path, access, function, false);
    }

    Route creating() {
        return new Route(name, method, path, access, function, true);
    }

    /** How API Gateway names it: {@code GET /admin/baskets/{basket_id}}. */
    public String key() {
        return method + " " + path;
    }

    public List<String> parameters() {
        var names = new ArrayList<String>();
        for (var segment : segments(path)) {
            parameter(segment).ifPresent(names::add);
        }
        return names;
    }

    /** The parameters' raw values when the path is this route's. */
    public Optional<Map<String, String>> match(String rawPath) {
        var expected = segments(path);
        var actual = segments(rawPath);
        if (expected.length != actual.length) {
            return Optional.empty();
        }
        var found = new HashMap<String, String>();
        for (int i = 0; i < expected.length; i++) {
            var parameter = parameter(expected[i]);
            if (parameter.isPresent() && !actual[i].isEmpty()) {
                found.put(parameter.get(), actual[i]);
            } else if (!expected[i].equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }

    private static Optional<String> parameter(String segment) {
        return segment.startsWith("{")
                ? Optional.of(segment.substring(1, segment.length() - 1))
                : Optional.empty();
    }
}
