package com.strategymarket.platform.dynamo.item;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** How many bytes DynamoDB counts for an item: what capacity units are reckoned from. */
public final class ItemSize {

    private static final int DOCUMENT = 3;
    private static final int ELEMENT = 1;

    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS ->
                    value.bs().stream().mapToInt(bytes -> bytes.asByteArrayUnsafe().length).sum();
            case L -> DOCUMENT + elements(value.l());
            case M -> DOCUMENT + value.m().size() * ELEMENT + of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int elements(Collection<AttributeValue> elements) {
        return elements.stream().mapToInt(element -> ELEMENT + of(element)).sum();
    }

    /** A byte for two significant digits and one more; the sign takes another. */
    private static int number(String text) {
        var value = new BigDecimal(text).stripTrailingZeros();
        var sign = value.signum() < 0 ? 1 : 0;
        return (value.precision() + 1) / 2 + 1 + sign;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
