package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;
import com.strategymarket.domain.rule.Range;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of things of one shape. */
public record ListShape<T>(Shape<T> element, Range size) implements Shape<List<T>> {

    public static <T> ListShape<T> of(Shape<T> element, Range size) {
        return new ListShape<>(element, size);
    }

    /** A list of ours, only ever written. */
    public static <T> ListShape<T> of(Shape<T> element) {
        return new ListShape<>(element, Range.whole(0, Integer.MAX_VALUE));
    }

    @Override
    public Optional<List<T>> read(JsonNode node, String path, Violations violations) {
        if (!node.isArray()) {
            violations.add(path, "must be an array");
            return Optional.empty();
        }
        if (!size.holds(node.size())) {
            violations.add(path, "must have " + size.least() + " to " + size.most() + " elements");
            return Optional.empty();
        }
        var values = new ArrayList<T>();
        for (int i = 0; i < node.size(); i++) {
            element.read(node.get(i), path + "[" + i + "]", violations).ifPresent(values::add);
        }
        return values.size() == node.size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public void write(List<T> values, JsonGenerator out) {
        out.writeStartArray();
        values.forEach(value -> element.write(value, out));
        out.writeEndArray();
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        var schema = SchemaBook.node().put("type", "array");
        if (size.least().signum() > 0) {
            schema.put("minItems", size.least());
        }
        if (size.most().intValueExact() < Integer.MAX_VALUE) {
            schema.put("maxItems", size.most());
        }
        schema.set("items", element.schema(book));
        return schema;
    }
}
