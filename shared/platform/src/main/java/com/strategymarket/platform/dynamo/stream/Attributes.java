package com.strategymarket.platform.dynamo.stream;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes in the JSON form of stream events: {@code {"version": {"N": "3"}}}. */
final class Attributes {

    private Attributes() {}

    static Map<String, AttributeValue> of(JsonNode image) {
        var attributes = new HashMap<String, AttributeValue>();
        image.forEachEntry((name, typed) -> attributes.put(name, value(typed)));
        return attributes;
    }

    private static AttributeValue value(JsonNode typed) {
        var type = typed.propertyNames().iterator().next();
        var content = typed.get(type);
        return switch (type) {
            case "S" -> AttributeValue.fromS(content.stringValue());
            case "N" -> AttributeValue.fromN(content.stringValue());
            case "B" -> AttributeValue.fromB(bytes(content));
            case "BOOL" -> AttributeValue.fromBool(content.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(texts(content));
            case "NS" -> AttributeValue.fromNs(texts(content));
            case "BS" ->
                    AttributeValue.fromBs(content.valueStream().map(Attributes::bytes).toList());
            case "L" -> AttributeValue.fromL(content.valueStream().map(Attributes::value).toList());
            case "M" -> AttributeValue.fromM(of(content));
            default -> throw new IllegalArgumentException("no attribute type " + type);
        };
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static SdkBytes bytes(JsonNode base64) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64.stringValue()));
    }
}
