package com.strategymarket.platform.dynamo.item;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

class ItemMappingTest {

    private static final Key KEY = new Key("TEMPLATE#x", "TEMPLATE");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void whatIsWrittenIsRead() {
        var item =
                read(
                        ItemWriter.of(KEY)
                                .text("name", "Iron condor")
                                .number("version", Long.MAX_VALUE)
                                .flag("shown", true)
                                .instant("made_at", NOON)
                                .expiresAt(NOON)
                                .texts("tags", List.of("NIFTY", "", "NIFTY"))
                                .texts("none", List.of())
                                .bytes("packed", new byte[] {1, 0, -1})
                                .numbers("counts", Map.of("a", 1L, "b", -2L))
                                .textsByName("headers", Map.of("ETag", "3")));

        assertEquals(KEY, item.key());
        assertEquals("Iron condor", item.text("name"));
        assertEquals(Long.MAX_VALUE, item.number("version"));
        assertTrue(item.flag("shown"));
        assertEquals(NOON, item.instant("made_at"));
        assertEquals(NOON, item.expiresAt());
        assertEquals(List.of("NIFTY", "", "NIFTY"), item.texts("tags"));
        assertEquals(List.of(), item.texts("none"));
        assertArrayEquals(new byte[] {1, 0, -1}, item.bytes("packed"));
        assertEquals(Map.of("a", 1L, "b", -2L), item.numbers("counts"));
        assertEquals(Map.of("ETag", "3"), item.textsByName("headers"));
    }

    @Test
    void whatIsOptionalAndThereIsRead() {
        var item =
                read(
                        ItemWriter.of(KEY)
                                .optionalText("name", Optional.of("a"))
                                .optionalNumber("version", Optional.of(3L))
                                .optionalInstant("made_at", Optional.of(NOON))
                                .optionalBytes("packed", Optional.of(new byte[] {7})));

        assertEquals(Optional.of("a"), item.optionalText("name"));
        assertEquals(Optional.of(3L), item.optionalNumber("version"));
        assertEquals(Optional.of(NOON), item.optionalInstant("made_at"));
        assertArrayEquals(new byte[] {7}, item.optionalBytes("packed").orElseThrow());
    }

    @Test
    void whatIsOptionalAndAbsentLeavesNoAttribute() {
        var written =
                ItemWriter.attributes()
                        .optionalText("name", Optional.empty())
                        .optionalNumber("version", Optional.empty())
                        .optionalInstant("made_at", Optional.empty())
                        .optionalBytes("packed", Optional.empty())
                        .item();
        var item = new ItemReader("TEMPLATE", written);

        assertEquals(Map.of(), written);
        assertEquals(Optional.empty(), item.optionalText("name"));
        assertEquals(Optional.empty(), item.optionalNumber("version"));
        assertEquals(Optional.empty(), item.optionalInstant("made_at"));
        assertEquals(Optional.empty(), item.optionalBytes("packed"));
    }

    @Test
    void whatIsMissingIsNamedWithItsEntityAndKey() {
        var item = read(ItemWriter.of(KEY));
        var readers =
                Map.<String, Function<String, ?>>of(
                        "text", item::text,
                        "number", item::number,
                        "flag", item::flag,
                        "instant", item::instant,
                        "texts", item::texts,
                        "bytes", item::bytes,
                        "numbers", item::numbers,
                        "textsByName", item::textsByName);

        readers.forEach(
                (type, reader) ->
                        assertEquals(
                                "TEMPLATE TEMPLATE#x/TEMPLATE: attribute version is missing",
                                complaint(reader, "version"),
                                type));
        assertEquals(
                "TEMPLATE ?/?: attribute user_id is missing",
                assertThrows(
                                IllegalStateException.class,
                                () -> new ItemReader("TEMPLATE", Map.of()).key())
                        .getMessage());
    }

    @Test
    void whatIsOfAnotherTypeIsNamedAndItsValueIsNot() {
        var secret = "someone@example.com";
        var text = ItemWriter.of(KEY).text("x", secret);
        var binary = ItemWriter.of(KEY).bytes("x", secret.getBytes(StandardCharsets.UTF_8));
        var item = read(text);
        var readers =
                Map.<Function<String, ?>, String>of(
                        item::number, "whole number",
                        item::optionalNumber, "whole number",
                        item::flag, "flag",
                        item::optionalInstant, "time",
                        item::texts, "list of text",
                        item::numbers, "map of whole numbers",
                        item::bytes, "binary",
                        read(binary)::optionalText, "text");

        readers.forEach(
                (reader, type) ->
                        assertEquals(
                                "TEMPLATE TEMPLATE#x/TEMPLATE: attribute x is no " + type,
                                complaint(reader, "x")));
    }

    @Test
    void membersOfAnotherTypeMakeTheWholeUnreadable() {
        var attributes = new HashMap<>(KEY.attributes());
        attributes.put(
                "list",
                AttributeValue.fromL(
                        List.of(AttributeValue.fromS("a"), AttributeValue.fromN("1"))));
        attributes.put("map", AttributeValue.fromM(Map.of("a", AttributeValue.fromN("1.5"))));
        attributes.put("number", AttributeValue.fromN("1.5"));
        var item = new ItemReader("TEMPLATE", attributes);

        assertTrue(complaint(item::texts, "list").endsWith("is no list of text"));
        assertTrue(complaint(item::numbers, "map").endsWith("is no map of whole numbers"));
        assertTrue(complaint(item::textsByName, "map").endsWith("is no map of text"));
        assertTrue(complaint(item::number, "number").endsWith("is no whole number"));
    }

    @Test
    void anAttributeIsWrittenOnce() {
        var writer = ItemWriter.of(KEY);

        assertThrows(IllegalStateException.class, () -> writer.text("sort_key", "another"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 2026-11-20T12:00:00.000Z",
        "2026-11-20T12:00:00.1Z, 2026-11-20T12:00:00.100Z",
        "2026-11-20T12:00:00.123999999Z, 2026-11-20T12:00:00.123Z"
    })
    void timesHaveThreeDigitsWhateverTheyAre(Instant instant, String text) {
        assertEquals(text, SortableTime.text(instant));
    }

    @Test
    void anExpiryIsTheSecondsThatTheTableDeletesBy() {
        assertEquals(
                Map.of("expires_at", AttributeValue.fromN("1795176000")),
                ItemWriter.attributes().expiresAt(NOON).item());
    }

    private static ItemReader read(ItemWriter written) {
        return new ItemReader("TEMPLATE", written.item());
    }

    private static String complaint(Function<String, ?> reader, String attribute) {
        return assertThrows(IllegalStateException.class, () -> reader.apply(attribute))
                .getMessage();
    }
}
