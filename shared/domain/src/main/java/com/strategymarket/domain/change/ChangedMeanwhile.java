package com.strategymarket.domain.change;

/**
 * What the write relied on does not hold any more: read again and decide anew. Nothing was written.
 */
public final class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("changed meanwhile", null, false, false);
    }
}
