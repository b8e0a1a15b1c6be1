package com.strategymarket.contract;

/** Metrics that something outside the functions looks at. */
public enum Metric {
    /** Requests that were let through because their limit could not be looked at. */
    LIMITER_FALLBACKS("LimiterFallbacks"),

    /** Templates whose subscribers were not counted right. */
    COUNTS_MENDED("CountsMended"),

    /** Subscriptions whose fees could not be looked after. */
    RENEWALS_FAILED("RenewalsFailed"),

    /** Audit records and ledger entries that were changed or removed. */
    RECORDS_ALTERED("RecordsAltered"),

    /** Entries whose sides differ, none of which is booked, and sums that are not theirs. */
    LEDGER_IMBALANCE("LedgerImbalance");

    private final String metricName;

    Metric(String metricName) {
        this.metricName = metricName;
    }

    public String metricName() {
        return metricName;
    }
}
