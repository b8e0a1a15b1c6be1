package com.strategymarket.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

class MergePatchTest {

    /** The table of RFC 7396, appendix A, but for the rows of the test below. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':'b'}         | {'a':'c'}      | {'a':'c'}",
                "{'a':'b'}         | {'b':'c'}      | {'a':'b','b':'c'}",
                "{'a':'b'}         | {'a':null}     | {}",
                "{'a':'b','b':'c'} | {'a':null}     | {'b':'c'}",
                "{'a':['b']}       | {'a':'c'}      | {'a':'c'}",
                "{'a':'c'}         | {'a':['b']}    | {'a':['b']}",
                "{'a':[{'b':'c'}]} | {'a':[1]}      | {'a':[1]}",
                "['a','b']         | ['c','d']      | ['c','d']",
                "{'a':'b'}         | ['c']          | ['c']",
                "{'a':'foo'}       | null           | null",
                "{'a':'foo'}       | 'bar'          | 'bar'",
                "{'e':null}        | {'a':1}        | {'e':null,'a':1}"
            },
            quoteCharacter = '"')
    void theStandardsTableHolds(String original, String patch, String result) {
        assertEquals(json(result), applied(original, patch));
    }

    /**
     * The standard drops a null for a field that was not there. Here it stays, so that a name which
     * nobody knows is refused as such; for a known field, null says the same as nothing.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}}  | {'a':{'b':'d','c':null}}",
                "[1,2]           | {'a':'b','c':null}        | {'a':'b','c':null}",
                "{}              | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{'ccc':null}}}"
            },
            quoteCharacter = '"')
    void aNullForWhatWasNotThereStays(String original, String patch, String result) {
        assertEquals(json(result), applied(original, patch));
    }

    @Test
    void neitherSideIsChangedByIt() {
        var original = Json.parse("{\"a\":{\"b\":[1]},\"c\":1}");
        var patch = Json.parse("{\"a\":{\"d\":{}},\"c\":null}");

        MergePatch.apply(original, patch);

        assertEquals(Json.parse("{\"a\":{\"b\":[1]},\"c\":1}"), original);
        assertEquals(Json.parse("{\"a\":{\"d\":{}},\"c\":null}"), patch);
    }

    @Test
    void anEmptyPatchChangesNothing() {
        assertEquals(json("{'a':{'b':1}}"), applied("{'a':{'b':1}}", "{}"));
        assertEquals(json("{'a':{'b':1}}"), applied("{'a':{'b':1}}", "{'a':{}}"));
    }

    private static JsonNode applied(String original, String patch) {
        return MergePatch.apply(json(original), json(patch));
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
