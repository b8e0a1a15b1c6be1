package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts of ours under names that are not known before, only ever written. */
public final class CountsByName implements Shape<Map<String, Long>> {

    @Override
    public Optional<Map<String, Long>> read(JsonNode node, String path, Violations violations) {
        throw new UnsupportedOperationException("counts are only ever written");
    }

    @Override
    public void write(Map<String, Long> counts, JsonGenerator out) {
        out.writeStartObject();
        new TreeMap<>(counts).forEach(out::writeNumberProperty);
        out.writeEndObject();
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        var schema = SchemaBook.node().put("type", "object");
        schema.set("additionalProperties", Numbers.count().schema(book));
        return schema;
    }
}
