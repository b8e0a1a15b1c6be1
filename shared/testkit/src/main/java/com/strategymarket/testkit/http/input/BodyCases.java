package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.Schemas;
import com.strategymarket.testkit.http.input.Expected.Complaint;
import com.strategymarket.testkit.http.input.Expected.Either;
import com.strategymarket.testkit.http.input.Expected.Kept;
import com.strategymarket.testkit.http.input.Expected.Refusal;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        var text = place.with(substitute.json(), body);
        add(
                place.field() + ": " + substitute,
                text,
                switch (substitute.verdict()) {
                    case WRONG -> forbidden(place.field(), text);
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
                var text = unknown.with(json, body);
                add(unknown.field() + ": unknown " + json, text, new Complaint(unknown.field()));
            }
        }
        var required = required(owner);
        for (var name : owner.schema().path("properties").propertyNames()) {
            var member = owner.property(name, owner.schema());
            var isNull = member.with("null", body);
            if (required.contains(name)) {
                var absent = member.without(body);
                add(member.field() + ": left out", absent, forbidden(member.field(), absent));
                add(member.field() + ": null", isNull, forbidden(member.field(), isNull));
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
        add(first.field() + ": null", list.with("[null]", body), new Complaint(first.field()));
        add(first.field() + ": a list", list.with("[[]]", body), new Complaint(first.field()));
    }

    /** What the product is to refuse, its document has to forbid. */
    private Complaint forbidden(String field, String text) {
        if (schemas.complaints(schema, text).isEmpty()) {
            throw new AssertionError("the document does not forbid for " + field + ": " + text);
        }
        return new Complaint(field);
    }

    private void add(String name, String text, Expected expected) {
        cases.add(new InputCase(name, ask -> ask.json(text), expected));
    }
}
