package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.input.Expected.Complaint;
import com.strategymarket.testkit.http.input.Expected.Refusal;
import com.strategymarket.testkit.http.input.Expected.Taken;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What any operation with a body must refuse before it looks at a single field. */
public final class FormCases {

    private static final int MOST_BYTES = 256 * 1024;
    private static final String JSON = "application/json";

    private static final List<String> NO_JSON =
            List.of(
                    " ",
                    "{",
                    "}",
                    "[1, 2",
                    "{\"a\": 1,}",
                    "{'a': 1}",
                    "{a: 1}",
                    "nul",
                    "NaN",
                    "undefined",
                    "\"unended",
                    "{} {}",
                    "{}x",
                    "{\"a\": 1 \"b\": 2}",
                    "{\"name\": \"\\x41\"}",
                    "{\"name\": \"\u0001\"}",
                    "/* c */ {}",
                    "<basket/>",
                    "name=x&category=INCOME");

    private static final List<String> FOREIGN_TYPES =
            List.of(
                    "text/plain",
                    "text/html",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/jsonx",
                    "application/json; charset=utf-16",
                    "application/json, text/plain",
                    "json");

    private static final Expected MALFORMED = new Refusal(400, "malformed_json");

    private final JsonNode body;
    private final boolean needed;
    private final List<InputCase> cases = new ArrayList<>();

    private FormCases(JsonNode body, boolean needed) {
        this.body = body;
        this.needed = needed;
    }

    public static List<InputCase> of(ApiOperation operation) {
        return operation.bodySchema().isEmpty()
                ? List.of()
                : new FormCases(operation.bodyExample(), operation.needsBody()).all();
    }

    private List<InputCase> all() {
        bytes("no body", new byte[0], needed ? MALFORMED : new Taken());
        NO_JSON.forEach(
                text -> malformed("no JSON " + text, text.getBytes(StandardCharsets.UTF_8)));
        malformed("twice the same name", twice());
        malformed("too deep", nested("[", 33));
        malformed("far too deep", nested("[", 100_000));
        malformed("objects too deep", nested("{\"a\":", 20_000));
        malformed("no UTF-8", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
        cases.add(
                new InputCase(
                        "UTF-16",
                        ask -> ask.body(JSON, text(ask).getBytes(StandardCharsets.UTF_16)),
                        MALFORMED));
        for (var text : List.of("null", "[]", "[{}]", "7", "\"x\"", "true")) {
            bytes("no object " + text, text.getBytes(StandardCharsets.UTF_8), new Complaint(""));
        }
        types();
        sizes();
        return cases;
    }

    private void types() {
        var refused = new Refusal(415, "unsupported_media_type");
        for (var type : FOREIGN_TYPES) {
            cases.add(new InputCase("type " + type, ask -> ask.body(type, ask.body()), refused));
        }
        cases.add(new InputCase("no type", ask -> ask.without("Content-Type"), refused));
        for (var type :
                List.of("application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"")) {
            cases.add(
                    new InputCase("type " + type, ask -> ask.body(type, ask.body()), new Taken()));
        }
    }

    private void sizes() {
        padded("as large as may be", MOST_BYTES, new Taken());
        var refused = new Refusal(413, "body_too_large");
        padded("one byte too large", MOST_BYTES + 1, refused);
        padded("far too large", 2 * 1024 * 1024, refused);
        var long300 = ((ObjectNode) body.deepCopy()).put("name", "A".repeat(300 * 1024));
        bytes("a text too large", long300.toString().getBytes(StandardCharsets.UTF_8), refused);
        var wide = "{\"name\": \"" + "é".repeat(MOST_BYTES / 2) + "\"}";
        bytes("bytes count, not characters", wide.getBytes(StandardCharsets.UTF_8), refused);
    }

    private void padded(String name, int size, Expected expected) {
        cases.add(
                new InputCase(
                        name,
                        ask -> {
                            var text = text(ask);
                            var blanks = " ".repeat(size - text.length());
                            return ask.body(JSON, (text + blanks).getBytes(StandardCharsets.UTF_8));
                        },
                        expected));
    }

    private static String text(Ask ask) {
        return new String(ask.body(), StandardCharsets.UTF_8);
    }

    private byte[] twice() {
        var member = body.properties().iterator().next();
        var text = "\"%s\": %s".formatted(member.getKey(), member.getValue());
        return "{%s, %s}".formatted(text, text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] nested(String opening, int depth) {
        return opening.repeat(depth).getBytes(StandardCharsets.UTF_8);
    }

    private void malformed(String name, byte[] bytes) {
        bytes(name, bytes, MALFORMED);
    }

    private void bytes(String name, byte[] bytes, Expected expected) {
        cases.add(new InputCase(name, ask -> ask.body(JSON, bytes), expected));
    }
}
