package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Schemas;
import com.strategymarket.testkit.http.input.Expected.Complaint;
import com.strategymarket.testkit.http.input.Expected.Either;
import com.strategymarket.testkit.http.input.Expected.Kept;
import com.strategymarket.testkit.http.input.Expected.Refusal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Breaks each place of an operation's example body in every way that its schema knows. */
public final class BodyCases {

    private static final List<String> UNKNOWN = List.of("surprise", "__proto__", "id", "version");

    private final Schemas schemas;
    private final JsonNode schema;
    private final JsonNode body;
    private final List<InputCase> cases = new ArrayList<>();

    private BodyCases(Schemas schemas, JsonNode schema, JsonNode body) {
        this.schemas = schemas;
        this.schema = schema;
        this.body = body;
    }

    public static List<InputCase> of(ApiOperation operation, Schemas schemas) {
        return operation
                .bodySchema()
                .map(schema -> new BodyCases(schemas, schema, operation.bodyExample()).all())
                .orElse(List.of());
    }

    private List<InputCase> all() {
        for (var place : Places.of(schema, body, schemas)) {
            Substitutes.of(place, body).forEach(substitute -> replace(place, substitute));
            switch (place.type()) {
                case "object" -> breakMembers(place);
                case "array" -> breakElements(place);
                default -> {}
            }
        }
        return cases;
    }

    private void replace(Place place, Substitute substitute) {
        add(
                place.field() + ": " + substitute,
                good -> place.with(substitute.json(), good),
                switch (substitute.verdict()) {
                    case WRONG -> forbidden(place.field(), place.with(substitute.json(), body));
                    case UNFIT -> new Complaint(place.field());
                    case MALFORMED -> new Refusal(400, "malformed_json");
                    case ODD ->
                            new Kept(place.field(), place.pointer().toString(), substitute.json());
                });
    }

    private void breakMembers(Place owner) {
        for (var name : UNKNOWN) {
            var unknown = owner.property(name, owner.schema());
            for (var json : List.of("1", "null", "{\"x\": []}")) {
                add(
                        unknown.field() + ": unknown " + json,
                        good -> unknown.with(json, good),
                        new Complaint(unknown.field()));
            }
        }
        var required = required(owner);
        for (var name : owner.schema().path("properties").propertyNames()) {
            var member = owner.property(name, owner.schema());
            Function<JsonNode, String> isNull = good -> member.with("null", good);
            if (required.contains(name)) {
                add(
                        member.field() + ": left out",
                        member::without,
                        forbidden(member.field(), member.without(body)));
                add(
                        member.field() + ": null",
                        isNull,
                        forbidden(member.field(), isNull.apply(body)));
            } else {
                add(member.field() + ": null", isNull, new Either());
            }
        }
    }

    private static Set<String> required(Place owner) {
        return owner.schema()
                .path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }

    private void breakElements(Place list) {
        var first = list.element(0, list.schema());
        add(
                first.field() + ": null",
                good -> list.with("[null]", good),
                new Complaint(first.field()));
        add(
                first.field() + ": a list",
                good -> list.with("[[]]", good),
                new Complaint(first.field()));
    }

    /** What the product is to refuse, its document has to forbid. */
    private Complaint forbidden(String field, String text) {
        if (schemas.complaints(schema, text).isEmpty()) {
            throw new AssertionError("the document does not forbid for " + field + ": " + text);
        }
        return new Complaint(field);
    }

    /**
     * @param broken makes a body of a good one, which may say other things than the example
     */
    private void add(String name, Function<JsonNode, String> broken, Expected expected) {
        cases.add(new InputCase(name, ask -> ask.json(broken.apply(good(ask))), expected));
    }

    private static JsonNode good(Ask ask) {
        return JsonMapper.shared().readTree(ask.body());
    }
}
