package com.strategymarket.testkit.http.input;

import static com.strategymarket.testkit.http.input.Substitute.malformed;
import static com.strategymarket.testkit.http.input.Substitute.odd;
import static com.strategymarket.testkit.http.input.Substitute.unfit;
import static com.strategymarket.testkit.http.input.Substitute.wrong;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What to put in place of a number. */
final class NumberSubstitutes {

    private static final List<String> NO_NUMBERS =
            List.of("NaN", "Infinity", "-Infinity", "0x10", "+1", ".5", "1.", "01", "1e", "--1");

    /** Beyond what any number here may be; written out, most of them would fill the memory. */
    private static final List<String> ENORMOUS =
            List.of("1e400", "-1e400", "1e999999999", "-1e999999999", "1" + "0".repeat(60));

    private NumberSubstitutes() {}

    static List<Substitute> of(JsonNode schema) {
        var substitutes = new ArrayList<Substitute>();
        for (var json : List.of("\"1\"", "true", "[]", "{}", "[1]", "\"NaN\"", "\"\"")) {
            substitutes.add(wrong("another type", json));
        }
        NO_NUMBERS.forEach(json -> substitutes.add(malformed(json)));
        // Not shown to the schema: it would write them out.
        ENORMOUS.forEach(json -> substitutes.add(unfit("enormous", json)));
        substitutes.add(unfit("tiny", "1e-999999999"));
        substitutes.add(malformed("9".repeat(200)));
        bounds(schema, substitutes);
        return substitutes;
    }

    private static void bounds(JsonNode schema, List<Substitute> substitutes) {
        var least = schema.path("minimum").decimalValue();
        var most = schema.path("maximum").decimalValue();
        var step = step(schema);
        substitutes.add(wrong("too small", text(least.subtract(step))));
        substitutes.add(wrong("too large", text(most.add(step))));
        substitutes.add(wrong("too fine", text(least.add(step.movePointLeft(1)))));
        substitutes.add(odd("the least", text(least)));
        substitutes.add(odd("the most", text(most)));
        substitutes.add(odd("written otherwise", text(most.setScale(step.scale() + 1))));
        substitutes.add(odd("written otherwise", scientific(most)));
        boolean hasZero = least.signum() <= 0 && most.signum() >= 0;
        substitutes.add(hasZero ? odd("minus zero", "-0") : wrong("minus zero", "-0"));
    }

    private static BigDecimal step(JsonNode schema) {
        return schema.has("multipleOf") ? schema.path("multipleOf").decimalValue() : BigDecimal.ONE;
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    private static String scientific(BigDecimal number) {
        return number.unscaledValue() + "e" + -number.scale();
    }
}
