package com.strategymarket.functions.billing;

/**
 * What a run has come by.
 *
 * @param seen subscriptions of which something was due
 * @param failed those that could not be looked after, and parts that could not be read
 * @param unbalanced those of them whose fee could not be split
 */
record Billed(int seen, int failed, int unbalanced) {

    static final Billed NOTHING = new Billed(0, 0, 0);
    static final Billed WELL = new Billed(1, 0, 0);
    static final Billed LEFT = new Billed(1, 0, 0);
    static final Billed FAILED = new Billed(1, 1, 0);
    static final Billed UNBALANCED = new Billed(1, 1, 1);
    static final Billed UNREAD = new Billed(0, 1, 0);

    Billed plus(Billed other) {
        return new Billed(seen + other.seen, failed + other.failed, unbalanced + other.unbalanced);
    }
}
