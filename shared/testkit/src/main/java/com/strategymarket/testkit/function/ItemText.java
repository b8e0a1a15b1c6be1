package com.strategymarket.testkit.function;

import com.strategymarket.platform.json.Packed;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** An item as text, to be searched for what must not stand in it. */
public final class ItemText {

    private ItemText() {}

    /** All attributes, with what is packed unpacked. */
    public static String of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .map(attribute -> attribute.getKey() + " " + shown(attribute.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(AttributeValue value) {
        return value.b() == null ? value.toString() : unpacked(value.b().asByteArray());
    }

    /** Not all bytes are packed text: some are marks of words, and stand for themselves. */
    private static String unpacked(byte[] bytes) {
        try {
            return Packed.unpack(bytes);
        } catch (UncheckedIOException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
