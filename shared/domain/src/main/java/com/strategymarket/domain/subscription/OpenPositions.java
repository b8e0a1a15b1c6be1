package com.strategymarket.domain.subscription;

/** What becomes of the positions that are open when a subscription ends. */
public enum OpenPositions {
    /** They are squared off at the strategy's exit. */
    EXIT,
    /** They are left to their owner. */
    LEAVE
}
