package com.strategymarket.domain.revenue;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.KeptSubscription;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** All the money that ever moved. Entries are added, and nothing else ever happens to them. */
public interface Ledger {

    /**
     * Books a fee, or one that is paid back, or both, with the change of the subscription that they
     * belong to.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when the subscription does not
     *     stand as it did
     */
    void book(
            List<LedgerEntry> entries,
            KeptSubscription before,
            KeptSubscription after,
            Trace trace);

    /** A page of what was booked for a partner's clients in a month, in the order of booking. */
    Page<LedgerEntry> entries(Space partner, YearMonth month, PageRequest page);

    /** The sums of all of it, to the last entry. */
    Turnover turnover(Space partner, YearMonth month, Instant now);

    /** The sums of all that was booked in a month, of each book that has an entry. */
    Map<Book, Turnover> turnover(YearMonth month, Instant now);
}
