package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.Schemas;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Finds every place of a body that its schema speaks of. */
final class Places {

    private final Schemas schemas;
    private final JsonNode body;
    private final List<Place> found = new ArrayList<>();

    private Places(Schemas schemas, JsonNode body) {
        this.schemas = schemas;
        this.body = body;
    }

    static List<Place> of(JsonNode schema, JsonNode body, Schemas schemas) {
        var places = new Places(schemas, body);
        places.visit(new Place(JsonPointer.empty(), "", schemas.resolved(schema)));
        return places.found;
    }

    private void visit(Place place) {
        found.add(place);
        switch (place.type()) {
            case "object" ->
                    place.schema()
                            .path("properties")
                            .forEachEntry((name, schema) -> visit(property(place, name, schema)));
            case "array" -> elements(place);
            default -> {}
        }
    }

    /** Only the last is tried, so that a complaint that always names the first is found out. */
    private void elements(Place list) {
        int size = body.at(list.pointer()).size();
        if (size == 0) {
            throw new AssertionError(
                    "the example has nothing in " + list.field() + ", so that it cannot be tried");
        }
        visit(list.element(size - 1, schemas.resolved(list.schema().path("items"))));
    }

    /** A patch may remove each of its fields: anything, or null. */
    private Place property(Place owner, String name, JsonNode schema) {
        var choices = schema.path("anyOf");
        boolean nullable =
                choices.valueStream().anyMatch(choice -> isNull(schemas.resolved(choice)));
        var value = nullable ? choices.get(0) : schema;
        return owner.property(name, schemas.resolved(value));
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals("null");
    }
}
