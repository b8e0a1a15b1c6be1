package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One field of an {@link ObjectShape}: how it is read when given, what holds when it is not, how it
 * is written.
 */
public final class Field<T, F> {

    private final String name;
    private final Presence presence;
    private final Reader<F> reader;
    private final Supplier<Optional<F>> whenAbsent;
    private final BiConsumer<T, JsonGenerator> writer;
    private final Function<SchemaBook, ObjectNode> schema;
    private String about = "";

    private Field(
            String name,
            Presence presence,
            Reader<F> reader,
            Supplier<Optional<F>> whenAbsent,
            BiConsumer<T, JsonGenerator> writer,
            Function<SchemaBook, ObjectNode> schema) {
        this.name = name;
        this.presence = presence;
        this.reader = reader;
        this.whenAbsent = whenAbsent;
        this.writer = writer;
        this.schema = schema;
    }

    static <T, F> Field<T, F> required(String name, Function<T, F> get, Shape<F> shape) {
        return new Field<>(
                name,
                Presence.REQUIRED,
                shape::read,
                Optional::empty,
                (owner, out) -> write(name, get.apply(owner), shape, out),
                shape::schema);
    }

    static <T, F> Field<T, Optional<F>> optional(
            String name, Function<T, Optional<F>> get, Shape<F> shape) {
        return new Field<>(
                name,
                Presence.OPTIONAL,
                (node, path, violations) -> shape.read(node, path, violations).map(Optional::of),
                () -> Optional.of(Optional.empty()),
                (owner, out) -> get.apply(owner).ifPresent(value -> write(name, value, shape, out)),
                shape::schema);
    }

    static <T, F> Field<T, F> orElse(String name, Function<T, F> get, Shape<F> shape, F fallback) {
        return new Field<>(
                name,
                Presence.DEFAULTED,
                shape::read,
                () -> Optional.of(fallback),
                (owner, out) -> write(name, get.apply(owner), shape, out),
                book -> withDefault(shape.schema(book), shape, fallback));
    }

    /** What the API reference says of it. */
    public Field<T, F> about(String text) {
        about = text;
        return this;
    }

    String name() {
        return name;
    }

    boolean mustBeGiven() {
        return presence == Presence.REQUIRED;
    }

    boolean isAlwaysWritten() {
        return presence != Presence.OPTIONAL;
    }

    void read(JsonNode owner, String path, Fields into, Violations violations) {
        var given = owner.get(name);
        var at = join(path, name);
        if (given != null && !given.isNull()) {
            reader.read(given, at, violations).ifPresent(value -> into.put(this, value));
        } else {
            var value = whenAbsent.get();
            value.ifPresent(found -> into.put(this, found));
            if (value.isEmpty()) {
                violations.add(at, "is required");
            }
        }
    }

    void write(T owner, JsonGenerator out) {
        writer.accept(owner, out);
    }

    ObjectNode schema(SchemaBook book) {
        var described = schema.apply(book);
        if (!about.isEmpty()) {
            described.put("description", about);
        }
        return described;
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <F> void write(String name, F value, Shape<F> shape, JsonGenerator out) {
        out.writeName(name);
        shape.write(value, out);
    }

    private static <F> ObjectNode withDefault(ObjectNode schema, Shape<F> shape, F fallback) {
        schema.set("default", Json.parse(Json.write(shape, fallback)));
        return schema;
    }

    private enum Presence {
        REQUIRED,
        OPTIONAL,
        DEFAULTED
    }

    @FunctionalInterface
    private interface Reader<F> {
        Optional<F> read(JsonNode node, String path, Violations violations);
    }
}
