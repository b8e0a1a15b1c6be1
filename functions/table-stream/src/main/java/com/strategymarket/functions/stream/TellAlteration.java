package com.strategymarket.functions.stream;

import com.strategymarket.contract.Metric;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

/** Wakes the operators when something was changed that is written once and for all. */
final class TellAlteration {

    private final Log log;
    private final Metrics metrics;

    TellAlteration(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    void on(Key altered) {
        log.with("partition", altered.partition())
                .with("sort", altered.sort())
                .error("a record was altered that is written once");
        metrics.of("alteration").count(Metric.RECORDS_ALTERED.metricName(), 1).write();
    }
}
