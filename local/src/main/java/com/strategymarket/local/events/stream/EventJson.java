package com.strategymarket.local.events.stream;

import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Records of a stream in the JSON that Lambda hands to a function. */
record EventJson(String streamArn) {

    private static final JsonFactory JSON = new JsonFactory();

    byte[] batch(List<Record> records) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("Records");
            records.forEach(record -> write(json, record));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    String one(Record record) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json, record);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(JsonGenerator json, Record record) {
        json.writeStartObject();
        json.writeStringProperty("eventID", record.eventID());
        json.writeStringProperty("eventName", record.eventNameAsString());
        json.writeStringProperty("eventVersion", record.eventVersion());
        json.writeStringProperty("eventSource", record.eventSource());
        json.writeStringProperty("awsRegion", record.awsRegion());
        json.writeName("dynamodb");
        change(json, record.dynamodb());
        if (record.userIdentity() != null) {
            json.writeObjectPropertyStart("userIdentity");
            json.writeStringProperty("principalId", record.userIdentity().principalId());
            json.writeStringProperty("type", record.userIdentity().type());
            json.writeEndObject();
        }
        json.writeStringProperty("eventSourceARN", streamArn);
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, StreamRecord change) {
        var attributes = new AttributeJson(json);
        json.writeStartObject();
        json.writeNumberProperty(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        json.writeName("Keys");
        attributes.write(change.keys());
        if (change.hasNewImage()) {
            json.writeName("NewImage");
            attributes.write(change.newImage());
        }
        if (change.hasOldImage()) {
            json.writeName("OldImage");
            attributes.write(change.oldImage());
        }
        json.writeStringProperty("SequenceNumber", change.sequenceNumber());
        json.writeNumberProperty("SizeBytes", change.sizeBytes());
        json.writeStringProperty("StreamViewType", change.streamViewTypeAsString());
        json.writeEndObject();
    }
}
