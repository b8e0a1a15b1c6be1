package com.strategymarket.contract;

/** Metrics that something outside the functions looks at. */
public enum Metric {
    /** Requests that were let through because their limit could not be looked at. */
    LIMITER_FALLBACKS("LimiterFallbacks"),

    /** Templates whose subscribers were not counted right. */
    COUNTS_MENDED("CountsMended");

    private final String metricName;

    Metric(String metricName) {
        this.metricName = metricName;
    }

    public String metricName() {
        return metricName;
    }
}
