package com.strategymarket.domain.change;

/** The write lost to an earlier request with the same key; that one's answer is the answer. */
public final class AnsweredBefore extends RuntimeException {

    private final transient Receipt first;

    public AnsweredBefore(Receipt first) {
        super("answered before", null, false, false);
        this.first = first;
    }

    public Receipt first() {
        return first;
    }
}
