package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

/** Tells the operators what happens: a log line and a count a kind of event. */
final class TellEvent implements EventConsumer {

    private final Log log;
    private final Metrics metrics;

    TellEvent(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    @Override
    public void on(AuditRecord event) {
        log.ofRequest(event.requestId())
                .with("what", event.what())
                .with("subject", event.subject())
                .info("event");
        metrics.of(event.what()).count("Events", 1).write();
    }
}
