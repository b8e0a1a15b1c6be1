package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Knows which books have been begun this month, so that a month's books can be listed. To begin one
 * twice does no harm: each instance does so with the first entry that it makes.
 */
public final class LedgerBooks {

    /** More than a month has; beyond it, some are begun once more. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Set<Begun> begun = ConcurrentHashMap.newKeySet();

    private record Begun(Book book, YearMonth month) {}

    /**
     * Writes an entry with whatever belongs to the same transaction.
     *
     * @param transaction gets what has to be written for the entry
     */
    public void with(Optional<LedgerEntry> entry, Consumer<List<Write>> transaction) {
        if (entry.isEmpty()) {
            transaction.accept(List.of());
        } else {
            with(List.of(entry.get()), transaction);
        }
    }

    /** The same for entries of one book and month. */
    void with(List<LedgerEntry> entries, Consumer<List<Write>> transaction) {
        var booked = entries.getFirst();
        var book = new Begun(booked.book(), booked.month());
        var writes = new ArrayList<Write>();
        entries.forEach(entry -> writes.add(EntryItem.putNew(entry)));
        if (begun.contains(book)) {
            transaction.accept(writes);
            return;
        }
        writes.add(BookItem.put(book.book(), book.month()));
        transaction.accept(writes);
        if (begun.size() < MOST_REMEMBERED) {
            begun.add(book);
        }
    }
}
