package com.strategymarket.local.openapi;

import com.strategymarket.platform.json.SchemaBook;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * The schema of a merge patch: the same fields, none of them required, each of them removable by
 * null.
 */
final class PatchSchema {

    static final String REFERENCE = "#/components/schemas/";

    private PatchSchema() {}

    static ObjectNode of(ObjectNode reference, SchemaBook book) {
        var name = reference.path("$ref").stringValue().substring(REFERENCE.length());
        return book.refer(name + "Patch", () -> relaxed(book.schemas().get(name), book));
    }

    private static ObjectNode relaxed(ObjectNode schema, SchemaBook book) {
        var patch = schema.deepCopy();
        patch.remove("required");
        var properties = (ObjectNode) patch.path("properties");
        for (var property : List.copyOf(properties.properties())) {
            var choice = patch.objectNode();
            choice.putArray("anyOf")
                    .add(changed((ObjectNode) property.getValue(), book))
                    .addObject()
                    .put("type", "null");
            properties.set(property.getKey(), choice);
        }
        return patch;
    }

    /** An object within is patched in turn; anything else is replaced. */
    private static ObjectNode changed(ObjectNode property, SchemaBook book) {
        if (property.has("$ref")) {
            return of(property, book);
        }
        var replaced = property.deepCopy();
        replaced.remove("default");
        return replaced;
    }
}
