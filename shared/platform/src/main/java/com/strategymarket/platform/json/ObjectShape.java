package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;
import com.strategymarket.platform.json.Definition.Rule;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A JSON object with named fields. What it does not name is refused by name. */
public final class ObjectShape<T> implements Shape<T> {

    private static final int LONGEST_NAME = 60;
    private static final int REPLACEMENT = 0xFFFD;

    private final String name;
    private final Map<String, Field<T, ?>> fields = new LinkedHashMap<>();
    private final List<Rule> rules;
    private final Optional<Function<Fields, T>> construct;

    private ObjectShape(
            String name, Definition<T> definition, Optional<Function<Fields, T>> construct) {
        this.name = name;
        definition.fields().forEach(field -> fields.put(field.name(), field));
        this.rules = definition.rules();
        this.construct = construct;
    }

    /**
     * A shape that reads and writes: the definition names the fields and answers how to make a
     * value of them.
     */
    public static <T> ObjectShape<T> of(
            String name, Function<Definition<T>, Function<Fields, T>> define) {
        var definition = new Definition<T>();
        var construct = define.apply(definition);
        return new ObjectShape<>(name, definition, Optional.of(construct));
    }

    /** A shape that only writes. */
    public static <T> ObjectShape<T> view(String name, Consumer<Definition<T>> define) {
        var definition = new Definition<T>();
        define.accept(definition);
        return new ObjectShape<>(name, definition, Optional.empty());
    }

    @Override
    public Optional<T> read(JsonNode node, String path, Violations violations) {
        if (!node.isObject()) {
            violations.add(path, "must be an object");
            return Optional.empty();
        }
        int before = violations.size();
        refuseUnknown(node, path, violations);
        var read = new Fields();
        fields.values().forEach(field -> field.read(node, path, read, violations));
        rules.forEach(rule -> rule.check(read, path, violations));
        return violations.size() == before
                ? Optional.of(construct.orElseThrow().apply(read))
                : Optional.empty();
    }

    private void refuseUnknown(JsonNode node, String path, Violations violations) {
        for (var given : node.propertyNames()) {
            if (!fields.containsKey(given)) {
                violations.add(Field.join(path, shown(given)), "is not a known field");
            }
        }
    }

    /**
     * A name that a stranger chose is shown, but not at any length, and not with halves of
     * characters, which UTF-8 cannot carry.
     */
    private static String shown(String given) {
        var whole = given.codePoints().map(ObjectShape::whole).limit(LONGEST_NAME + 1).toArray();
        return whole.length <= LONGEST_NAME
                ? new String(whole, 0, whole.length)
                : new String(whole, 0, LONGEST_NAME) + "…";
    }

    private static int whole(int point) {
        return Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point;
    }

    @Override
    public void write(T value, JsonGenerator out) {
        out.writeStartObject();
        fields.values().forEach(field -> field.write(value, out));
        out.writeEndObject();
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        return book.refer(name, () -> ownSchema(book));
    }

    private ObjectNode ownSchema(SchemaBook book) {
        var schema = SchemaBook.node().put("type", "object");
        var required = fields.values().stream().filter(this::isRequired).map(Field::name).toList();
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(names::add);
        }
        var properties = schema.putObject("properties");
        fields.values().forEach(field -> properties.set(field.name(), field.schema(book)));
        return schema.put("additionalProperties", false);
    }

    /** A field with a fallback may be left out of a request, and is always there in an answer. */
    private boolean isRequired(Field<T, ?> field) {
        return construct.isPresent() ? field.mustBeGiven() : field.isAlwaysWritten();
    }
}
