package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.input.Expected.Complaint;
import com.strategymarket.testkit.http.input.Expected.Either;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Breaks each query parameter in every way that its schema knows. */
public final class QueryCases {

    /** The gateway has a limit of its own, for the whole of the headers. */
    private static final int LONGEST_VALUE = 8_000;

    private static final List<String> UNKNOWN =
            List.of("surprise", "user_id", "Limit", "limit[]", "limit ", "\u0000", "__proto__");

    private static final List<String> NO_NUMBERS =
            List.of("", "x", "NaN", "Infinity", "0x10", "+5", " 5", "5 ", "5,0", "٥", "1.", "--1");

    private final List<InputCase> cases = new ArrayList<>();

    private QueryCases() {}

    public static List<InputCase> of(ApiOperation operation) {
        return new QueryCases().all(operation);
    }

    private List<InputCase> all(ApiOperation operation) {
        for (var name : UNKNOWN) {
            add(name, "1", new Complaint(name));
            add(name, "", new Complaint(name));
        }
        for (var parameter : operation.parametersIn("query")) {
            var name = parameter.path("name").stringValue();
            var schema = parameter.path("schema");
            if (schema.path("type").asString("").equals("array")) {
                values(name, schema.path("items"));
                tooOften(name, schema.path("maxItems").intValue());
            } else {
                values(name, schema);
                tooOften(name, 1);
            }
        }
        return cases;
    }

    private void values(String name, JsonNode schema) {
        switch (schema.path("type").asString("")) {
            case "integer", "number" -> numbers(name, schema);
            case "string" -> texts(name, schema);
            default -> throw new AssertionError(name + " has a schema of no known type");
        }
    }

    private void numbers(String name, JsonNode schema) {
        NO_NUMBERS.forEach(text -> add(name, text, new Complaint(name)));
        NumberSubstitutes.of(schema)
                .forEach(substitute -> add(name, substitute.json(), expected(name, substitute)));
    }

    private void texts(String name, JsonNode schema) {
        for (var substitute : TextSubstitutes.of(schema)) {
            // Of what is no text in JSON, each is one in a query.
            if (substitute.json().startsWith("\"") && !substitute.json().contains("\\ud")) {
                var text = JsonMapper.shared().readTree(substitute.json()).stringValue();
                add(name, text, expected(name, substitute));
            }
        }
    }

    private static Expected expected(String name, Substitute substitute) {
        return switch (substitute.verdict()) {
            case WRONG, UNFIT -> new Complaint(name);
            case MALFORMED, ODD -> new Either();
        };
    }

    private void tooOften(String name, int most) {
        var query = String.join("&", Collections.nCopies(most + 1, name + "=1"));
        cases.add(new InputCase("?" + query, ask -> ask.query(query), new Complaint(name)));
    }

    private void add(String name, String value, Expected expected) {
        var query = escaped(name) + "=" + escaped(value);
        if (query.length() <= LONGEST_VALUE) {
            var shown = query.length() <= 80 ? query : query.substring(0, 80) + "…";
            cases.add(new InputCase("?" + shown, ask -> ask.query(query), expected));
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
