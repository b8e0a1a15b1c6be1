package com.strategymarket.testkit.function;

import com.strategymarket.platform.json.Packed;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        return value.b() == null ? value.toString() : Packed.unpack(value.b().asByteArray());
    }
}
