package com.strategymarket.platform.json;

import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.json.Scalar.Kind;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The numbers that requests and answers are made of: exact, never by way of a floating-point one.
 */
public final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    public static Scalar<Integer> whole(Range range) {
        return new Scalar<>(
                Kind.NUMBER,
                (text, refuse) -> number(text, range, refuse).map(BigDecimal::intValueExact),
                (value, out) -> out.writeNumber(value),
                () -> numberSchema("integer", range));
    }

    /** A count of ours, only ever written. */
    public static Scalar<Long> count() {
        var range = Range.whole(0, Long.MAX_VALUE);
        return new Scalar<>(
                Kind.NUMBER,
                (text, refuse) -> number(text, range, refuse).map(BigDecimal::longValueExact),
                (value, out) -> out.writeNumber(value),
                () -> SchemaBook.node().put("type", "integer").put("minimum", 0));
    }

    /** An amount of money of ours, only ever written: with all decimals of its currency. */
    public static Scalar<BigDecimal> amount() {
        return new Scalar<>(
                Kind.NUMBER,
                (text, refuse) -> Optional.of(new BigDecimal(text)),
                (value, out) -> out.writeNumber(value),
                () -> SchemaBook.node().put("type", "number"));
    }

    public static Scalar<BigDecimal> decimal(Range range) {
        return new Scalar<>(
                Kind.NUMBER,
                (text, refuse) -> number(text, range, refuse),
                (value, out) -> out.writeNumber(plain(value)),
                () -> numberSchema("number", range));
    }

    private static Optional<BigDecimal> number(String text, Range range, Consumer<String> refuse) {
        if (text.length() > LONGEST
                || !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?")) {
            refuse.accept("must be a number");
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        var broken = range.broken(number);
        broken.ifPresent(refuse);
        return broken.isPresent() ? Optional.empty() : Optional.of(number);
    }

    private static ObjectNode numberSchema(String type, Range range) {
        var schema =
                SchemaBook.node()
                        .put("type", type)
                        .put("minimum", range.least())
                        .put("maximum", range.most());
        if (range.decimals() > 0) {
            schema.put("multipleOf", BigDecimal.ONE.movePointLeft(range.decimals()));
        }
        return schema;
    }

    /** 999 rather than 999.00, and never 1E+3. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
