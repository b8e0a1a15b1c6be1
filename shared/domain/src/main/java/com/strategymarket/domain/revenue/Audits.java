package com.strategymarket.domain.revenue;

import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.time.YearMonth;

/**
 * The books for whoever does not take their word for it. Sums of long months are kept, and
 * statements believe them: somebody has to look whether they are still those of the entries.
 */
public interface Audits {

    /** Books that have entries of a month. */
    Page<Book> books(YearMonth month, PageRequest page);

    /** Reads every entry of a book. */
    Audited audit(Book book, YearMonth month);

    /**
     * Drops sums that were found wrong, so that whoever reads the book next reckons them anew; not
     * if somebody has kept others meanwhile.
     */
    void drop(Book book, YearMonth month, Audited.Sums wrong);
}
