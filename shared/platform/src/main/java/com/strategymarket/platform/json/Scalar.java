package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A single value. It reads from JSON and, for query parameters, from plain text by the same rules.
 */
public final class Scalar<T> implements Shape<T> {

    private final Kind kind;
    private final Parser<T> parser;
    private final BiConsumer<T, JsonGenerator> writer;
    private final Supplier<ObjectNode> schema;

    Scalar(
            Kind kind,
            Parser<T> parser,
            BiConsumer<T, JsonGenerator> writer,
            Supplier<ObjectNode> schema) {
        this.kind = kind;
        this.parser = parser;
        this.writer = writer;
        this.schema = schema;
    }

    @Override
    public Optional<T> read(JsonNode node, String path, Violations violations) {
        if (!kind.fits(node)) {
            violations.add(path, "must be a " + kind.word);
            return Optional.empty();
        }
        return parse(kind.text(node), path, violations);
    }

    public Optional<T> parse(String text, String path, Violations violations) {
        return parser.parse(text, clause -> violations.add(path, clause));
    }

    @Override
    public void write(T value, JsonGenerator out) {
        writer.accept(value, out);
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        return schema.get();
    }

    /** Yields the value, or tells what is wrong with the text. */
    @FunctionalInterface
    interface Parser<T> {
        Optional<T> parse(String text, Consumer<String> refuse);
    }

    /** Which JSON type carries it. */
    enum Kind {
        STRING("string"),
        NUMBER("number"),
        BOOLEAN("boolean");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private boolean fits(JsonNode node) {
            return switch (this) {
                case STRING -> node.isString();
                case NUMBER -> node.isNumber();
                case BOOLEAN -> node.isBoolean();
            };
        }

        private String text(JsonNode node) {
            return switch (this) {
                case STRING -> node.stringValue();
                case NUMBER -> node.decimalValue().toString();
                case BOOLEAN -> Boolean.toString(node.booleanValue());
            };
        }
    }
}
