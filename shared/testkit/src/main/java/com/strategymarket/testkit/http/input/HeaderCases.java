package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.input.Expected.Complaint;
import com.strategymarket.testkit.http.input.Expected.Refusal;
import com.strategymarket.testkit.http.input.Expected.Taken;

import java.util.ArrayList;
import java.util.List;

/** Breaks the headers that an operation takes. */
public final class HeaderCases {

    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private static final List<String> NO_KEYS =
            List.of("", "a b", "a\tb", "k".repeat(256), "k".repeat(5_000));

    private static final List<String> NO_TAGS =
            List.of(
                    "",
                    "1",
                    "\"\"",
                    "\"abc\"",
                    "\"1",
                    "1\"",
                    "\"-1\"",
                    "\"1.0\"",
                    "'1'",
                    "W/1",
                    "w/\"1\"",
                    "\"1\" \"2\"",
                    "\"1\", 2",
                    "*, \"1\"",
                    "\"" + "9".repeat(30) + "\"");

    private static final List<String> STALE_TAGS =
            List.of("\"0\"", "\"999\"", "\"998\", \"999\"", "W/\"1\"");

    private final List<InputCase> cases = new ArrayList<>();

    private HeaderCases() {}

    public static List<InputCase> of(ApiOperation operation) {
        var headers = new HeaderCases();
        if (operation.takesHeader(KEY)) {
            NO_KEYS.forEach(key -> headers.add(KEY, key, new Complaint(KEY)));
            headers.add(KEY, "k".repeat(255), new Taken());
            headers.add(KEY, "!~", new Taken());
        }
        if (operation.takesHeader(MATCH)) {
            NO_TAGS.forEach(tag -> headers.add(MATCH, tag, new Complaint(MATCH)));
            var stale = new Refusal(412, "version_conflict");
            STALE_TAGS.forEach(tag -> headers.add(MATCH, tag, stale));
            headers.add(MATCH, "*", new Taken());
        }
        return headers.cases;
    }

    private void add(String header, String value, Expected expected) {
        var shown = value.length() <= 40 ? value : value.substring(0, 40) + "…";
        cases.add(new InputCase(header + ": " + shown, ask -> ask.with(header, value), expected));
    }
}
