package com.strategymarket.testkit.http.input;

import static com.strategymarket.testkit.http.input.Substitute.odd;
import static com.strategymarket.testkit.http.input.Substitute.unfit;
import static com.strategymarket.testkit.http.input.Substitute.wrong;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to put in place of a text. */
final class TextSubstitutes {

    /** Each would do harm where a text is taken for something else. */
    private static final List<String> INJECTIONS =
            List.of(
                    "x'; DROP TABLE baskets; --",
                    "x\" OR \"1\"=\"1",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/x}",
                    "{{7*7}} #{7*7} ${7*7}",
                    "../../../../etc/passwd",
                    "x%00%0d%0aX-Injected: 1",
                    "TEMPLATE#01J#PREVIEW",
                    "attribute_exists(user_id) OR :x = :x",
                    "{\"$gt\": \"\"}",
                    "=1+1;cmd|' /C calc'!A0",
                    "\u202egnp.exe\u202c \u200bzero",
                    "नमस्ते 😀 Ω é e\u0301");

    private static final List<String> BROKEN =
            List.of("\\u0000", "\\u0008", "\\u001b", "\\u007f", "\\u0085", "\\ud800", "\\udc00");

    private TextSubstitutes() {}

    static List<Substitute> of(JsonNode schema) {
        var substitutes = new ArrayList<Substitute>();
        for (var json : List.of("7", "true", "[]", "{}", "[\"x\"]")) {
            substitutes.add(wrong("another type", json));
        }
        for (var escape : BROKEN) {
            substitutes.add(unfit("control characters", "\"AAA" + escape + "AAA\""));
        }
        if (schema.has("enum")) {
            choices(schema, substitutes);
        } else {
            lengths(schema, substitutes);
        }
        return substitutes;
    }

    private static void choices(JsonNode schema, List<Substitute> substitutes) {
        var first = schema.path("enum").get(0).stringValue();
        substitutes.add(wrong("no choice", "\"NO_SUCH_CHOICE\""));
        substitutes.add(wrong("no choice", "\"\""));
        substitutes.add(wrong("no choice", quoted(first + "x")));
        substitutes.add(wrong("other case", quoted(flipped(first))));
        schema.path("enum")
                .forEach(choice -> substitutes.add(odd("each choice", choice.toString())));
    }

    private static String flipped(String word) {
        var upper = word.toUpperCase(Locale.ROOT);
        return word.equals(upper) ? word.toLowerCase(Locale.ROOT) : upper;
    }

    private static void lengths(JsonNode schema, List<Substitute> substitutes) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(0);
        if (least > 0) {
            substitutes.add(wrong("too short", quoted("A".repeat(least - 1))));
            substitutes.add(unfit("nothing but blanks", quoted(" ".repeat(least))));
            substitutes.add(odd("as short as may be", quoted("A".repeat(least))));
        }
        if (most > 0) {
            substitutes.add(wrong("too long", quoted("A".repeat(most + 1))));
            substitutes.add(wrong("far too long", quoted("A".repeat(100_000))));
            substitutes.add(odd("as long as may be", quoted("A".repeat(most))));
        }
        if (schema.has("pattern")) {
            substitutes.add(wrong("another form", "\"~ ~\""));
            substitutes.add(wrong("another form", "\"\""));
        } else {
            INJECTIONS.forEach(text -> substitutes.add(odd("injection", quoted(text))));
            if (most > 0) {
                substitutes.add(odd("as long as may be", quoted("😀".repeat(most))));
            }
        }
    }

    private static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }
}
