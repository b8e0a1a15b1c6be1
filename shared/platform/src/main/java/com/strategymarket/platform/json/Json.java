package com.strategymarket.platform.json;

import com.strategymarket.contract.Limits;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.problem.Violations;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** Our one configuration of the JSON library: strict, bounded, and exact with numbers. */
public final class Json {

    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Limits.BODY_DEPTH)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .build())
                    // Two readers that each take another one of two equal names can be played off.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private static final JsonFactory UNBOUNDED = new JsonFactory();

    private Json() {}

    /** Parses what a stranger sent. */
    public static JsonNode parse(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw Problem.of(ProblemCode.MALFORMED_JSON, "The body is empty.").thrown();
            }
            var node = Tree.read(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(
                        parser, "something follows", parser.currentTokenLocation());
            }
            return node;
        } catch (JacksonException e) {
            throw malformed(Optional.ofNullable(e.getLocation()));
        } catch (NumberFormatException e) {
            // 1e9999999999 is good JSON, and more than the library's own number can hold.
            throw malformed(Optional.empty());
        }
    }

    private static RuntimeException malformed(Optional<TokenStreamLocation> place) {
        var where =
                place.map(
                                at ->
                                        ": see line %s, column %s"
                                                .formatted(at.getLineNr(), at.getColumnNr()))
                        .orElse("");
        return Problem.of(ProblemCode.MALFORMED_JSON, "The body is no JSON" + where + ".").thrown();
    }

    /** Reads what no stranger has written: an event as AWS hands it to a function. */
    public static JsonNode parseTrusted(InputStream event) {
        try (var parser = UNBOUNDED.createParser(ObjectReadContext.empty(), event)) {
            parser.nextToken();
            return Tree.read(parser);
        }
    }

    /** Writes what {@link #parseTrusted} read. */
    public static void writeTrusted(JsonNode event, OutputStream to) {
        write(out -> Tree.write(event, out), to);
    }

    /** Reads what a stranger sent, and tells all that is wrong with it at once. */
    public static <T> T read(Shape<T> shape, JsonNode node) {
        var violations = new Violations();
        var value = shape.read(node, "", violations);
        violations.throwIfAny();
        return value.orElseThrow();
    }

    /** Reads what we wrote ourselves: if that is wrong, it is our fault and not the caller's. */
    public static <T> T readOwn(Shape<T> shape, String text) {
        try {
            return read(shape, parse(text));
        } catch (ProblemException e) {
            throw new IllegalStateException("a stored document cannot be read", e);
        }
    }

    public static <T> String write(Shape<T> shape, T value) {
        return written(out -> shape.write(value, out));
    }

    public static <T> JsonNode tree(Shape<T> shape, T value) {
        return parse(write(shape, value));
    }

    public static String written(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(out);
        }
        return text.toString();
    }

    public static void write(Consumer<JsonGenerator> content, OutputStream to) {
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            content.accept(out);
        }
    }
}
