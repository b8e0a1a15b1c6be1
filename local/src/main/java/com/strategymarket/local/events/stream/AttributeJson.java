package com.strategymarket.local.events.stream;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

import tools.jackson.core.JsonGenerator;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Attributes in the form in which events carry them: {@code {"version": {"N": "3"}}}. */
record AttributeJson(JsonGenerator json) {

    void write(Map<String, AttributeValue> attributes) {
        json.writeStartObject();
        attributes.forEach(
                (name, value) -> {
                    json.writeName(name);
                    write(value);
                });
        json.writeEndObject();
    }

    private void write(AttributeValue value) {
        json.writeStartObject();
        json.writeName(name(value.type()));
        switch (value.type()) {
            case S -> json.writeString(value.s());
            case N -> json.writeString(value.n());
            case B -> json.writeString(base64(value.b()));
            case BOOL -> json.writeBoolean(value.bool());
            case NUL -> json.writeBoolean(true);
            case SS -> write(value.ss());
            case NS -> write(value.ns());
            case BS -> write(value.bs().stream().map(AttributeJson::base64).toList());
            case L -> list(value.l());
            case M, UNKNOWN_TO_SDK_VERSION -> write(value.m());
        }
        json.writeEndObject();
    }

    /**
     * The engine's stream forgets that an empty map is one; no other value comes without a type.
     */
    private static String name(Type type) {
        return switch (type) {
            case NUL -> "NULL";
            case UNKNOWN_TO_SDK_VERSION -> Type.M.name();
            default -> type.name();
        };
    }

    private void list(List<AttributeValue> values) {
        json.writeStartArray();
        values.forEach(this::write);
        json.writeEndArray();
    }

    private void write(List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
