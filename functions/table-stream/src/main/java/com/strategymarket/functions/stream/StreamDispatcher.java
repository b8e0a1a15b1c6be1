package com.strategymarket.functions.stream;

import com.strategymarket.platform.dynamo.stream.StreamEvents;
import com.strategymarket.platform.dynamo.stream.StreamRecord;
import com.strategymarket.platform.telemetry.Log;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Takes the records of a batch in their order; from the first that fails on, the batch comes again.
 */
final class StreamDispatcher {

    private final StreamEvents events = new StreamEvents();
    private final List<EventConsumer> consumers;
    private final Log log;

    StreamDispatcher(List<EventConsumer> consumers, Log log) {
        this.consumers = consumers;
        this.log = log;
    }

    void answer(InputStream batch, OutputStream answer) {
        events.write(firstFailure(events.read(batch)), answer);
    }

    private Optional<StreamRecord> firstFailure(List<StreamRecord> records) {
        for (var record : records) {
            try {
                record.event().ifPresent(event -> consumers.forEach(c -> c.on(event)));
            } catch (RuntimeException e) {
                log.with("sequence_number", record.sequenceNumber())
                        .error("record not dealt with", e);
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }
}
