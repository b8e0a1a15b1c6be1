package com.strategymarket.platform.dynamo.item;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads an entity's attributes one by one. What is not as it was written is our own fault: the
 * error names entity, key and attribute, and never the value, which may be personal.
 */
public final class ItemReader {

    private final String entity;
    private final Map<String, AttributeValue> item;

    public ItemReader(String entity, Map<String, AttributeValue> item) {
        this.entity = entity;
        this.item = item;
    }

    public Key key() {
        return new Key(text(TableLayout.PARTITION_KEY), text(TableLayout.SORT_KEY));
    }

    public String text(String name) {
        return required(name, optionalText(name));
    }

    public Optional<String> optionalText(String name) {
        return find(name, "text", AttributeValue::s);
    }

    public long number(String name) {
        return required(name, optionalNumber(name));
    }

    public Optional<Long> optionalNumber(String name) {
        return find(name, "whole number", ItemReader::whole);
    }

    public boolean flag(String name) {
        return required(name, find(name, "flag", AttributeValue::bool));
    }

    public Instant instant(String name) {
        return required(name, optionalInstant(name));
    }

    public Optional<Instant> optionalInstant(String name) {
        return find(name, "time", ItemReader::time);
    }

    /** What {@link ItemWriter#expiresAt} wrote. */
    public Instant expiresAt() {
        return Instant.ofEpochSecond(number(TableLayout.EXPIRES_AT));
    }

    public List<String> texts(String name) {
        return required(name, find(name, "list of text", ItemReader::list));
    }

    public byte[] bytes(String name) {
        return required(name, optionalBytes(name));
    }

    public Optional<byte[]> optionalBytes(String name) {
        return find(
                name,
                "binary",
                value -> Optional.ofNullable(value.b()).map(SdkBytes::asByteArray).orElse(null));
    }

    public Map<String, Long> numbers(String name) {
        return required(name, optionalNumbers(name));
    }

    public Optional<Map<String, Long>> optionalNumbers(String name) {
        return find(name, "map of whole numbers", value -> map(value, ItemReader::whole));
    }

    public Map<String, String> textsByName(String name) {
        return required(name, find(name, "map of text", value -> map(value, AttributeValue::s)));
    }

    /**
     * @param content what the SDK holds of that type: null when the value is of another
     */
    private <T> Optional<T> find(String name, String type, Function<AttributeValue, T> content) {
        var value = item.get(name);
        if (value == null) {
            return Optional.empty();
        }
        var found = Optional.ofNullable(content.apply(value));
        return Optional.of(found.orElseThrow(() -> unreadable(name, "is no " + type)));
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> unreadable(name, "is missing"));
    }

    private static Long whole(AttributeValue value) {
        try {
            return value.n() == null ? null : Long.valueOf(value.n());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instant time(AttributeValue value) {
        try {
            return value.s() == null ? null : Instant.parse(value.s());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> list(AttributeValue value) {
        var fits = value.hasL() && value.l().stream().allMatch(element -> element.s() != null);
        return fits ? value.l().stream().map(AttributeValue::s).toList() : null;
    }

    private static <T> Map<String, T> map(
            AttributeValue value, Function<AttributeValue, T> content) {
        var members = new TreeMap<String, T>();
        value.m().forEach((name, member) -> members.put(name, content.apply(member)));
        return value.hasM() && !members.containsValue(null) ? members : null;
    }

    private IllegalStateException unreadable(String name, String what) {
        return new IllegalStateException(
                "%s %s/%s: attribute %s %s"
                        .formatted(
                                entity,
                                keyPart(TableLayout.PARTITION_KEY),
                                keyPart(TableLayout.SORT_KEY),
                                name,
                                what));
    }

    private String keyPart(String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("?");
    }
}
