package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Audit records as the table's stream hands them over; the first has the sequence number 0. */
public record Batch(List<AuditRecord> events) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public InputStream event() {
        var batch = JSON.createObjectNode();
        var records = batch.putArray("Records");
        IntStream.range(0, events.size())
                .forEach(position -> records.add(record(position, events.get(position))));
        return new ByteArrayInputStream(JSON.writeValueAsBytes(batch));
    }

    private static ObjectNode record(int position, AuditRecord event) {
        var record = JSON.createObjectNode().put("eventName", "INSERT");
        var change = record.putObject("dynamodb").put("SequenceNumber", "" + position);
        var image = change.putObject("NewImage");
        var texts =
                Map.of(
                        "user_id", "AUDIT#" + event.subject(),
                        "sort_key", event.at() + "#" + event.requestId(),
                        "subject", event.subject(),
                        "what", event.what(),
                        "actor_kind", event.actorKind(),
                        "actor", event.actor(),
                        "at", event.at().toString(),
                        "request_id", event.requestId());
        texts.forEach((name, text) -> image.putObject(name).put("S", text));
        var members = image.putObject("change").putObject("M");
        event.change().forEach((name, text) -> members.putObject(name).put("S", text));
        return record;
    }

    /** How many records, from the first on, an answer says need not come again. */
    public int done(byte[] answer) {
        var failures = JSON.readTree(answer).path("batchItemFailures");
        return failures.valueStream()
                .map(failure -> failure.path("itemIdentifier"))
                .map(JsonNode::stringValue)
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(events.size());
    }

    public Batch from(int position) {
        return new Batch(events.subList(position, events.size()));
    }
}
