package com.strategymarket.functions.reconcile;

import com.strategymarket.domain.id.BasketId;

import java.util.List;

/**
 * What came of it.
 *
 * @param templates how many were looked at
 * @param complete whether the round has come to its end
 */
record Reconciled(int templates, List<Mended> mended, boolean complete) {

    /** A template of which so many were counted, or shown, that are so many. */
    record Mended(BasketId template, long from, long to) {}
}
