package com.strategymarket.contract;

/**
 * What wakes the operator. The functions write the metrics, the stack makes alarms of them.
 *
 * @see Metric
 */
public enum Alarm {
    LIMITER_STORE_FAILING(
            "limiter-store-failing",
            Metric.LIMITER_FALLBACKS,
            "The table does not take the counts of partners' requests: each instance lets a few"
                    + " through by itself."),
    COUNTS_MENDED(
            "counts-mended",
            Metric.COUNTS_MENDED,
            "Subscribers were not counted right. They are now; what made them wrong is to be"
                    + " found."),
    RENEWALS_FAILED(
            "renewals-failed",
            Metric.RENEWALS_FAILED,
            "Fees of some subscriptions could not be looked after. Each is tried again every"
                    + " minute; the log names them."),
    RECORDS_ALTERED(
            "records-altered",
            Metric.RECORDS_ALTERED,
            "An audit record or a ledger entry was changed or removed, which no code of ours does."
                    + " Find out who did."),
    LEDGER_IMBALANCE(
            "ledger-imbalance",
            Metric.LEDGER_IMBALANCE,
            "The books do not add up: a fee whose parts are not the whole, which was not booked; or"
                    + " sums that are not those of their entries, which are reckoned anew. A bug is"
                    + " to be found.");

    private final String alarmName;
    private final Metric metric;
    private final String meaning;

    Alarm(String alarmName, Metric metric, String meaning) {
        this.alarmName = alarmName;
        this.metric = metric;
        this.meaning = meaning;
    }

    public String alarmName() {
        return alarmName;
    }

    public Metric metric() {
        return metric;
    }

    public String meaning() {
        return meaning;
    }
}
