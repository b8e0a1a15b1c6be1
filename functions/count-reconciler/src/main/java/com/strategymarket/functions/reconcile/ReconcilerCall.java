package com.strategymarket.functions.reconcile;

import com.strategymarket.contract.Metric;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import tools.jackson.core.JsonGenerator;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * Takes what the function is called with, and tells what came of it. The clock's own event says
 * nothing that matters: {@code {"template_id": "…"}} names one template, and {@code {"anew": true}}
 * begins a round.
 */
final class ReconcilerCall {

    private final ReconcileCounts reconcile;
    private final InstantSource clock;
    private final Ids ids;
    private final Log log;
    private final Metrics metrics;

    ReconcilerCall(
            ReconcileCounts reconcile, InstantSource clock, Ids ids, Log log, Metrics metrics) {
        this.reconcile = reconcile;
        this.clock = clock;
        this.ids = ids;
        this.log = log;
        this.metrics = metrics;
    }

    void answer(InputStream event, OutputStream answer) {
        var now = clock.instant();
        var requestId = ids.next(now);
        var outcome = reconcile.handle(order(event), now, requestId);
        tell(outcome, requestId);
        Json.write(json -> write(outcome, json), answer);
    }

    private static Order order(InputStream event) {
        var asked = Json.parseTrusted(event);
        return asked.path("template_id")
                .stringValueOpt()
                .<Order>map(id -> new Order.One(new BasketId(id)))
                .orElseGet(
                        () ->
                                asked.path("anew").booleanValue(false)
                                        ? new Order.BeginAnew()
                                        : new Order.GoOn());
    }

    private void tell(Reconciled outcome, String requestId) {
        var ofThisCall = log.ofRequest(requestId);
        outcome.mended()
                .forEach(
                        each ->
                                ofThisCall
                                        .with("template_id", each.template().value())
                                        .with("from", each.from())
                                        .with("to", each.to())
                                        .warn("count mended"));
        ofThisCall
                .with("templates", outcome.templates())
                .with("mended", outcome.mended().size())
                .with("complete", outcome.complete())
                .info("counts reconciled");
        metrics.of("reconcile")
                .count("Templates", outcome.templates())
                .count(Metric.COUNTS_MENDED.metricName(), outcome.mended().size())
                .write();
    }

    private static void write(Reconciled outcome, JsonGenerator json) {
        json.writeStartObject()
                .writeNumberProperty("templates", outcome.templates())
                .writeArrayPropertyStart("mended");
        outcome.mended()
                .forEach(
                        each ->
                                json.writeStartObject()
                                        .writeStringProperty("template_id", each.template().value())
                                        .writeNumberProperty("from", each.from())
                                        .writeNumberProperty("to", each.to())
                                        .writeEndObject());
        json.writeEndArray().writeBooleanProperty("complete", outcome.complete()).writeEndObject();
    }
}
