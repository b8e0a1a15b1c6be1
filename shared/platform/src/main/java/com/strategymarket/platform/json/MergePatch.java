package com.strategymarket.platform.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396: what is named changes, null removes, arrays are replaced whole. */
public final class MergePatch {

    private MergePatch() {}

    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target.isObject()
                        ? (ObjectNode) target.deepCopy()
                        : JsonNodeFactory.instance.objectNode();
        for (var change : patch.properties()) {
            var name = change.getKey();
            if (change.getValue().isNull()) {
                removeOrKeepUnknown(result, name, change.getValue());
            } else {
                var before = result.get(name);
                var base = before == null ? JsonNodeFactory.instance.nullNode() : before;
                result.set(name, apply(base, change.getValue()));
            }
        }
        return result;
    }

    /**
     * A null for a field that was never there stays, so that an unknown name is still refused by
     * name.
     */
    private static void removeOrKeepUnknown(ObjectNode result, String name, JsonNode explicitNull) {
        if (result.has(name)) {
            result.remove(name);
        } else {
            result.set(name, explicitNull);
        }
    }
}
