package com.strategymarket.local.events.stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A function that notes what it was handed and fails where it is told to. */
final class Recorder implements StreamFunction {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<List<JsonNode>> batches = new ArrayList<>();
    private Predicate<List<String>> breaks = names -> false;
    private Predicate<String> fails = name -> false;

    /** It throws when it is handed a batch of these sort keys. */
    Recorder breakingOn(Predicate<List<String>> names) {
        breaks = names;
        return this;
    }

    /** It reports the records of these sort keys as failed. */
    Recorder failing(Predicate<String> name) {
        fails = name;
        return this;
    }

    @Override
    public synchronized byte[] handle(byte[] event) {
        var records = JSON.readTree(event).path("Records").valueStream().toList();
        batches.add(records);
        if (breaks.test(names(records))) {
            throw new IllegalStateException("broken on purpose");
        }
        return records.stream()
                .filter(record -> fails.test(name(record)))
                .map(record -> record.at("/dynamodb/SequenceNumber").stringValue())
                .map("{\"itemIdentifier\": \"%s\"}"::formatted)
                .collect(Collectors.joining(",", "{\"batchItemFailures\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    synchronized List<JsonNode> records() {
        return batches.stream().flatMap(List::stream).toList();
    }

    /** The sort keys, a list for each time that it was called. */
    synchronized List<List<String>> batches() {
        return batches.stream().map(Recorder::names).toList();
    }

    synchronized List<String> names() {
        return names(records());
    }

    private static List<String> names(List<JsonNode> records) {
        return records.stream().map(Recorder::name).toList();
    }

    private static String name(JsonNode record) {
        return record.at("/dynamodb/Keys/sort_key/S").stringValue();
    }
}
