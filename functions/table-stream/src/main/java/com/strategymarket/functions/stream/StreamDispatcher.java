package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.dynamo.stream.StreamEvents;
import com.strategymarket.platform.dynamo.stream.StreamRecord;
import com.strategymarket.platform.telemetry.Log;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Takes the records of a batch in their order, and then what was gathered of them; from the first
 * that fails on, the batch comes again.
 */
final class StreamDispatcher {

    private final StreamEvents events = new StreamEvents();
    private final List<EventConsumer> consumers;
    private final List<Gathering<?>> gatherings;
    private final TellAlteration alterations;
    private final Log log;

    StreamDispatcher(
            List<EventConsumer> consumers,
            List<Gathering<?>> gatherings,
            TellAlteration alterations,
            Log log) {
        this.consumers = consumers;
        this.gatherings = gatherings;
        this.alterations = alterations;
        this.log = log;
    }

    void answer(InputStream batch, OutputStream answer) {
        var records = events.read(batch);
        var failure = firstFailure(records);
        events.write(
                failure.isPresent()
                        ? Optional.of(records.get(failure.getAsInt()))
                        : Optional.empty(),
                answer);
    }

    private OptionalInt firstFailure(List<StreamRecord> records) {
        var bundles = gatherings.stream().<Bundles<?>>map(Bundles::new).toList();
        int read = 0;
        while (read < records.size() && isDealtWith(read, records.get(read), bundles)) {
            read++;
        }
        var unread = read < records.size() ? IntStream.of(read) : IntStream.empty();
        var gathered = bundles.stream().flatMapToInt(each -> each.firstFailure(log).stream());
        return IntStream.concat(unread, gathered).min();
    }

    private boolean isDealtWith(int position, StreamRecord record, List<Bundles<?>> bundles) {
        try {
            record.altered().ifPresent(alterations::on);
            record.event().ifPresent(event -> on(event, position, bundles));
            return true;
        } catch (RuntimeException e) {
            log.with("sequence_number", record.sequenceNumber()).error("record not dealt with", e);
            return false;
        }
    }

    private void on(AuditRecord event, int position, List<Bundles<?>> bundles) {
        consumers.forEach(consumer -> consumer.on(event));
        bundles.forEach(bundle -> bundle.add(position, event));
    }
}
