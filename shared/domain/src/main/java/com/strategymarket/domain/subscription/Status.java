package com.strategymarket.domain.subscription;

/** The state of a subscription, by name. */
public enum Status {
    PENDING_PAYMENT,
    ACTIVE,
    PAUSED,
    PAST_DUE,
    CANCELLED;

    /** Whether it stands in the way of another one, and is counted. */
    public boolean isLive() {
        return this != CANCELLED;
    }
}
