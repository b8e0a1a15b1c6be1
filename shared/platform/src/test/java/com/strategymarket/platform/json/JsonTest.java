package com.strategymarket.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.rule.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "\"",
                "tru",
                "NaN",
                "Infinity",
                "-",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "0x1",
                "// remark\n{}",
                "/**/{}",
                "\"\u0001\"",
                "\"\\x41\"",
                "\uFEFF{}",
                "undefined"
            })
    void whatIsNoJsonIsRefusedWithItsPlace(String text) {
        var problem = refusal(text);

        assertEquals(ProblemCode.MALFORMED_JSON, problem.code());
        assertTrue(
                problem.detail().matches("The body is no JSON: see line \\d+, column \\d+\\."),
                problem.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"a\":[1,-2.50,12345678901234567890,true,false,null],\"b\":{\"\":\"\"}}",
                "\"\\\"\\n\u0905\uD83D\uDE00\""
            })
    void anEventIsWrittenAsItCame(String text) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();

        Json.writeTrusted(Json.parseTrusted(in), out);

        assertEquals(text, out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void anEmptyBodyIsCalledEmpty(String text) {
        assertEquals("The body is empty.", refusal(text).detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "1 2", "{}]", "null null", "{}\0"})
    void nothingMayTrail(String text) {
        assertEquals(ProblemCode.MALFORMED_JSON, refusal(text).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"x\":[{\"a\":{\"b\":1,\"b\":1}}]}"
            })
    void anObjectNamesAFieldOnce(String text) {
        assertEquals(ProblemCode.MALFORMED_JSON, refusal(text).code());
    }

    @Test
    void aBodyMayBeSixteenDeepAndNotThirtyThree() {
        for (int depth : new int[] {16, 32}) {
            assertTrue(Json.parse("[".repeat(depth) + "]".repeat(depth)).isArray());
            assertTrue(Json.parse("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).isObject());
        }
        for (int depth : new int[] {33, 1_000, 100_000}) {
            assertEquals(ProblemCode.MALFORMED_JSON, refusal("[".repeat(depth)).code());
            assertEquals(ProblemCode.MALFORMED_JSON, refusal("{\"a\":".repeat(depth)).code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1e99999999999999999999", "1e-2147483649"})
    void anExponentBeyondAllNumbersIsNoJsonOfOurs(String text) {
        assertEquals(ProblemCode.MALFORMED_JSON, refusal(text).code());
    }

    @Test
    void aNumberOfMoreThanAHundredDigitsIsRefused() {
        assertEquals(ProblemCode.MALFORMED_JSON, refusal("1".repeat(101)).code());
        assertEquals(
                ProblemCode.MALFORMED_JSON, refusal("1".repeat(60) + "." + "1".repeat(60)).code());
        assertTrue(Json.parse("1".repeat(100)).isNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "999.50", "12345678901234567890.123456789", "1E+400"})
    void numbersAreExact(String text) {
        assertEquals(new BigDecimal(text), Json.parse(text).decimalValue());
    }

    @Test
    void nothingThatWasSentIsRepeated() {
        var detail = refusal("{\"secret\": hunter2}").detail();

        assertFalse(detail.contains("secret") || detail.contains("hunter2"), detail);
    }

    @Test
    void aStoredDocumentThatCannotBeReadIsOurOwnFault() {
        var shape = Numbers.whole(Range.whole(1, 9));

        assertEquals(7, Json.readOwn(shape, "7"));
        assertThrows(IllegalStateException.class, () -> Json.readOwn(shape, "10"));
        assertThrows(IllegalStateException.class, () -> Json.readOwn(shape, "{"));
    }

    private static Problem refusal(String text) {
        return assertThrows(ProblemException.class, () -> Json.parse(text)).problem();
    }
}
