package com.strategymarket.platform.json;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named schemas of a document, each written once and referred to by name. */
public final class SchemaBook {

    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    public ObjectNode refer(String name, Supplier<ObjectNode> schema) {
        if (!schemas.containsKey(name)) {
            schemas.put(name, node()); // taken first, so that a schema may mention itself
            schemas.put(name, schema.get());
        }
        return node().put("$ref", "#/components/schemas/" + name);
    }

    public Map<String, ObjectNode> schemas() {
        return schemas;
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
