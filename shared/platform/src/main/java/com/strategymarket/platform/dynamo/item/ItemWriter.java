package com.strategymarket.platform.dynamo.item;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes an entity's attributes one by one. What is optional and absent leaves no attribute. */
public final class ItemWriter {

    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    private ItemWriter() {}

    public static ItemWriter of(Key key) {
        return new ItemWriter()
                .text(TableLayout.PARTITION_KEY, key.partition())
                .text(TableLayout.SORT_KEY, key.sort());
    }

    /** Attributes without a key: what an update sets. */
    public static ItemWriter attributes() {
        return new ItemWriter();
    }

    public ItemWriter text(String name, String value) {
        return add(name, AttributeValue.fromS(value));
    }

    public ItemWriter optionalText(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    public ItemWriter number(String name, long value) {
        return add(name, AttributeValue.fromN(Long.toString(value)));
    }

    public ItemWriter optionalNumber(String name, Optional<Long> value) {
        value.ifPresent(present -> number(name, present));
        return this;
    }

    public ItemWriter flag(String name, boolean value) {
        return add(name, AttributeValue.fromBool(value));
    }

    public ItemWriter instant(String name, Instant value) {
        return text(name, SortableTime.text(value));
    }

    public ItemWriter optionalInstant(String name, Optional<Instant> value) {
        value.ifPresent(present -> instant(name, present));
        return this;
    }

    /** When the item is as good as gone, in the form by which the table deletes it. */
    public ItemWriter expiresAt(Instant value) {
        return number(TableLayout.EXPIRES_AT, value.getEpochSecond());
    }

    public ItemWriter texts(String name, List<String> values) {
        return add(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }

    public ItemWriter bytes(String name, byte[] value) {
        return add(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public ItemWriter optionalBytes(String name, Optional<byte[]> value) {
        value.ifPresent(present -> bytes(name, present));
        return this;
    }

    public ItemWriter numbers(String name, Map<String, Long> values) {
        var members = new TreeMap<String, AttributeValue>();
        values.forEach(
                (member, value) -> members.put(member, AttributeValue.fromN(Long.toString(value))));
        return add(name, AttributeValue.fromM(members));
    }

    public ItemWriter textsByName(String name, Map<String, String> values) {
        var members = new TreeMap<String, AttributeValue>();
        values.forEach((member, value) -> members.put(member, AttributeValue.fromS(value)));
        return add(name, AttributeValue.fromM(members));
    }

    public Map<String, AttributeValue> item() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    private ItemWriter add(String name, AttributeValue value) {
        if (attributes.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("attribute " + name + " is written twice");
        }
        return this;
    }
}
