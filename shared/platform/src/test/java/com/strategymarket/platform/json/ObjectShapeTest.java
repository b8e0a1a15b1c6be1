package com.strategymarket.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ObjectShapeTest {

    private record Span(int from, int to, Optional<String> name, int step, List<Span> parts) {}

    private static final ObjectShape<Span> PART = span(List.of());
    private static final ObjectShape<Span> SPAN = span(List.of(PART));

    /** With parts of the given shape, or without any. */
    private static ObjectShape<Span> span(List<ObjectShape<Span>> part) {
        return ObjectShape.of(
                "Span",
                span -> {
                    var number = Numbers.whole(Range.whole(0, 9));
                    var from = span.required("from", Span::from, number);
                    var to = span.required("to", Span::to, number);
                    var name = span.optional("name", Span::name, Scalars.text(TextRule.line(1, 9)));
                    var step = span.orElse("step", Span::step, number, 1);
                    var parts =
                            part.stream()
                                    .map(
                                            shape ->
                                                    span.orElse(
                                                            "parts",
                                                            Span::parts,
                                                            ListShape.of(shape, Range.whole(0, 99)),
                                                            List.of()))
                                    .findFirst();
                    span.rule("to", read -> broken(read.get(from), read.get(to)));
                    return read ->
                            new Span(
                                    read.get(from),
                                    read.get(to),
                                    read.get(name),
                                    read.get(step),
                                    parts.map(read::get).orElse(List.of()));
                });
    }

    private static Optional<String> broken(int from, int to) {
        return to < from ? Optional.of("must not lie before from") : Optional.empty();
    }

    @Test
    void whatIsLeftOutIsAbsentOrHasItsFallback() {
        var plain = new Span(1, 2, Optional.empty(), 1, List.of());

        assertEquals(plain, Reading.good(SPAN, "{\"from\": 1, \"to\": 2}"));
        assertEquals(
                plain,
                Reading.good(
                        SPAN,
                        "{\"from\": 1, \"to\": 2, \"name\": null, \"step\": null, \"parts\":"
                                + " null}"));
    }

    @Test
    void aFieldThatIsRequiredMustBeMoreThanNull() {
        assertEquals(
                List.of("from: is required", "to: is required"),
                Reading.wrong(SPAN, "{\"from\": null}"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceEachWithItsPlace() {
        var wrong =
                Reading.wrong(
                        SPAN,
                        """
                        {"from": 10, "to": "2", "name": "", "step": 1.5, "extra": 1,
                         "parts": [{"from": 1, "to": 2}, {"from": 2, "to": 1}, 7,
                                   {"from": 1, "to": 2, "parts": []}]}
                        """);

        assertEquals(
                List.of(
                        "extra: is not a known field",
                        "from: must be between 0 and 9",
                        "to: must be a number",
                        "name: must have 1 to 9 characters",
                        "step: must be a whole number",
                        "parts[1].to: must not lie before from",
                        "parts[2]: must be an object",
                        "parts[3].parts: is not a known field"),
                wrong);
    }

    @Test
    void aRuleWaitsForTheFieldsThatItAsksFor() {
        assertEquals(
                List.of("to: must not lie before from"),
                Reading.wrong(SPAN, "{\"from\": 3, \"to\": 2}"));
        assertEquals(
                List.of("from: must be between 0 and 9"),
                Reading.wrong(SPAN, "{\"from\": 30, \"to\": 2}"));
    }

    @Test
    void whatIsNoObjectIsRefusedAsSuch() {
        for (var json : List.of("[]", "1", "\"{}\"", "true", "null")) {
            assertEquals(List.of(": must be an object"), Reading.wrong(SPAN, json), json);
        }
    }

    @Test
    void aPartPastTheViolationsThatAreToldIsAsWrongAsTheFirst() {
        var strangers =
                IntStream.range(0, 60)
                        .mapToObj(i -> "\"x" + i + "\": 1")
                        .collect(Collectors.joining(", "));

        var wrong = Reading.wrong(SPAN, "{" + strangers + ", \"parts\": [{}, {\"from\": 2}]}");

        assertEquals(50, wrong.size());
        assertEquals("x0: is not a known field", wrong.getFirst());
    }

    @Test
    void aLongNameOfAStrangersIsCut() {
        var wrong = Reading.wrong(SPAN, "{\"from\": 1, \"to\": 2, \"" + "n".repeat(61) + "\": 1}");

        assertEquals(List.of("n".repeat(60) + "…: is not a known field"), wrong);
    }

    @Test
    void aNameIsNeverCutInTheMiddleOfACharacterNorRepeatedBroken() {
        var cut = Reading.wrong(SPAN, "{\"from\": 1, \"to\": 2, \"" + "😀".repeat(40) + "\": 1}");
        var broken = Reading.wrong(SPAN, "{\"from\": 1, \"to\": 2, \"a\\ud800b\": 1}");

        for (var line : List.of(cut.getFirst(), broken.getFirst())) {
            assertEquals(0, line.codePoints().filter(ObjectShapeTest::isSurrogate).count(), line);
        }
    }

    @Test
    void aListTellsHowManyItMayHold() {
        var few = ListShape.of(Scalars.flag(), Range.whole(1, 2));

        assertEquals(List.of(": must have 1 to 2 elements"), Reading.wrong(few, "[]"));
        assertEquals(
                List.of(": must have 1 to 2 elements"), Reading.wrong(few, "[true,true,true]"));
        assertEquals(List.of("[1]: must be a boolean"), Reading.wrong(few, "[true, null]"));
        assertEquals(List.of(": must be an array"), Reading.wrong(few, "{}"));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        var part = new Span(1, 2, Optional.of("ä\"\\😀"), 3, List.of());
        var whole = new Span(0, 9, Optional.empty(), 1, List.of(part, part));

        assertEquals(whole, Json.readOwn(SPAN, Json.write(SPAN, whole)));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
