package com.strategymarket.platform.http;

import com.strategymarket.contract.Metric;
import com.strategymarket.contract.Route;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.telemetry.Cost;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import java.time.Duration;
import java.util.Optional;

/**
 * One line a request, and what went wrong. Nothing that a caller sent is in it but the route that
 * it met.
 */
public final class RequestLog {

    private final Log log;
    private final Metrics metrics;

    public RequestLog(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    void answered(String id, Optional<Endpoint<?>> endpoint, Reply reply, Duration took) {
        var route = endpoint.map(found -> found.operation().route().name()).orElse("none");
        var cost = Cost.current();
        log.ofRequest(id)
                .with("route", route)
                .with("status", reply.status())
                .with("milliseconds", took.toMillis())
                .with("table_calls", cost.calls())
                .with("read_units", cost.readUnits())
                .with("write_units", cost.writeUnits())
                .info("request");
        metrics.of(route)
                .count("Requests", 1)
                .count("ServerErrors", reply.status() >= 500 ? 1 : 0)
                .milliseconds("Latency", took)
                .write();
    }

    /**
     * Ordinary refusals are seen by their status; those with a cause tell of something below us.
     */
    void refused(String id, ProblemException refusal) {
        if (refusal.getCause() != null) {
            log.ofRequest(id)
                    .with("code", refusal.problem().code().code())
                    .warn("refused", refusal.getCause());
        }
    }

    /** A partner was let through though its limit could not be looked at. */
    public void limitUnknown(String id, Route route, ProblemException outage) {
        log.ofRequest(id).with("route", route.name()).warn("limit unknown", outage);
        metrics.of(route.name()).count(Metric.LIMITER_FALLBACKS.metricName(), 1).write();
    }

    void failed(String id, RuntimeException unexpected) {
        log.ofRequest(id).error("unexpected failure", unexpected);
    }
}
