package com.strategymarket.local.input;

import com.strategymarket.contract.Route;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.input.Expected;
import com.strategymarket.testkit.http.input.InputCase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts into a path what cannot be an id: whatever it looks like, nothing of that name is there. */
final class PathCases {

    private static final String KEY = "Idempotency-Key";

    private static final Map<String, String> NO_IDS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("very long", "0".repeat(2_000)),
                            Map.entry("longer than any key", "0".repeat(5_000)),
                            Map.entry("very long when decoded", "%E0%A4%95".repeat(700)),
                            Map.entry("a slash", "a%2Fb"),
                            Map.entry("nothing but slashes", "%2F%2f"),
                            Map.entry("a query", "%3Fcategory=INCOME"),
                            Map.entry("a digit", "%30"),
                            Map.entry("the folder above", "%2e%2e%2fbaskets"),
                            Map.entry("encoded twice", "%252F%2530"),
                            Map.entry("a number sign", "a%23b"),
                            Map.entry("a blank", "%20"),
                            Map.entry("a plus", "+"),
                            Map.entry("no character", "%00"),
                            Map.entry("no UTF-8", "%ff%c0%80")));

    private PathCases() {}

    static List<InputCase> of(Route route) {
        var cases = new ArrayList<InputCase>();
        for (var parameter : route.parameters()) {
            NO_IDS.forEach((what, id) -> cases.addAll(cases(route, parameter, what, id)));
        }
        return cases;
    }

    private static List<InputCase> cases(Route route, String parameter, String what, String id) {
        var name = parameter + ": " + what;
        var plain =
                new InputCase(name, ask -> put(route, parameter, id, ask), new Expected.Absent());
        if (!route.creates()) {
            return List.of(plain);
        }
        var keyed =
                new InputCase(
                        name + ", once",
                        ask -> put(route, parameter, id, ask).with(KEY, "path"),
                        new Expected.Absent());
        return List.of(plain, keyed);
    }

    /** In the place of the id that is there. */
    private static Ask put(Route route, String parameter, String id, Ask ask) {
        var segments = ask.rawPath().split("/");
        segments[List.of(route.path().split("/")).indexOf("{" + parameter + "}")] = id;
        return new Ask(
                ask.method(),
                String.join("/", segments),
                ask.rawQuery(),
                ask.headers(),
                ask.body());
    }
}
