package com.strategymarket.platform.dynamo.stream;

import com.strategymarket.platform.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the events of a table's stream, and writes the answer that tells from which record on to
 * try again.
 */
public final class StreamEvents {

    public List<StreamRecord> read(InputStream event) {
        return Json.parseTrusted(event)
                .path("Records")
                .valueStream()
                .map(StreamEvents::record)
                .toList();
    }

    private static StreamRecord record(JsonNode node) {
        var change = node.path("dynamodb");
        return new StreamRecord(
                change.path("SequenceNumber").stringValue(),
                node.path("eventName").stringValue(),
                image(change.path("OldImage")),
                image(change.path("NewImage")));
    }

    private static Optional<Map<String, AttributeValue>> image(JsonNode image) {
        return image.isObject() ? Optional.of(Attributes.of(image)) : Optional.empty();
    }

    /**
     * @param failed the first record that was not dealt with; it and all after it come again
     */
    public void write(Optional<StreamRecord> failed, OutputStream answer) {
        Json.write(
                out -> {
                    out.writeStartObject().writeArrayPropertyStart("batchItemFailures");
                    failed.ifPresent(
                            record ->
                                    out.writeStartObject()
                                            .writeStringProperty(
                                                    "itemIdentifier", record.sequenceNumber())
                                            .writeEndObject());
                    out.writeEndArray().writeEndObject();
                },
                answer);
    }
}
