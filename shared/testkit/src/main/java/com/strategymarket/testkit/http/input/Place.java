package com.strategymarket.testkit.http.input;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A place in a body.
 *
 * @param field as complaints name it: {@code strategies[0].legs[3].lots}
 * @param schema resolved, and without the null of a patch
 */
record Place(JsonPointer pointer, String field, JsonNode schema) {

    private static final StringNode MARK = StringNode.valueOf("@here@");

    Place property(String name, JsonNode propertySchema) {
        return new Place(
                pointer.appendProperty(name),
                field.isEmpty() ? name : field + "." + name,
                propertySchema);
    }

    Place element(int index, JsonNode elementSchema) {
        return new Place(pointer.appendIndex(index), field + "[" + index + "]", elementSchema);
    }

    String type() {
        return schema.path("type").asString("");
    }

    /** The body with something else here, given as text: some of it no tree could hold. */
    String with(String json, JsonNode body) {
        if (field.isEmpty()) {
            return json;
        }
        var copy = body.deepCopy();
        switch (copy.at(pointer.head())) {
            case ArrayNode list -> list.set(pointer.last().getMatchingIndex(), MARK);
            case ObjectNode owner -> owner.set(pointer.last().getMatchingProperty(), MARK);
            case JsonNode other -> throw new AssertionError(field + " stands in " + other);
        }
        return copy.toString().replace(MARK.toString(), json);
    }

    String without(JsonNode body) {
        var copy = body.deepCopy();
        ((ObjectNode) copy.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return copy.toString();
    }
}
