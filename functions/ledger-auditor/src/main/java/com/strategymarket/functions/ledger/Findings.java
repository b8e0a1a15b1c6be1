package com.strategymarket.functions.ledger;

import com.strategymarket.domain.revenue.Audited;

/**
 * What an audit has come to.
 *
 * @param wrong entries whose sides differ, and sums that are not those of their entries
 * @param complete whether all books were looked at
 */
record Findings(long books, long entries, long wrong, boolean complete) {

    static final Findings NOTHING = new Findings(0, 0, 0, true);
    static final Findings NOT_LOOKED_AT = new Findings(0, 0, 0, false);

    static Findings of(Audited book) {
        return new Findings(1, book.entries(), book.wrong(), true);
    }

    Findings plus(Findings other) {
        return new Findings(
                books + other.books,
                entries + other.entries,
                wrong + other.wrong,
                complete && other.complete);
    }
}
