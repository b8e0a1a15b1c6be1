package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.platform.dynamo.item.SortableTime;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All the money that ever moved, added up anew whenever somebody asks. */
record InMemoryLedger(SubscriptionMemory memory) implements Ledger {

    @Override
    public void book(
            List<LedgerEntry> entries,
            KeptSubscription before,
            KeptSubscription after,
            Trace trace) {
        var parts = new ArrayList<>(new InMemorySubscriptions(memory).change(before, after));
        entries.forEach(entry -> parts.add(booking(entry)));
        memory.write(trace, parts);
    }

    Part booking(LedgerEntry entry) {
        var name = String.join(" ", entry.book().toString(), place(entry));
        return new Part(
                () -> !memory.entries.containsKey(name), () -> memory.entries.put(name, entry));
    }

    /** In the order of booking. */
    private static String place(LedgerEntry entry) {
        return SortableTime.text(entry.at()) + "#" + entry.id();
    }

    @Override
    public Page<LedgerEntry> entries(Space partner, YearMonth month, PageRequest page) {
        var book = new Book.OfPartner(partner);
        return memory.read(() -> Listing.forward(in(month, book), InMemoryLedger::place, page));
    }

    @Override
    public Turnover turnover(Space partner, YearMonth month, Instant now) {
        return memory.read(() -> sum(in(month, new Book.OfPartner(partner))));
    }

    @Override
    public Map<Book, Turnover> turnover(YearMonth month, Instant now) {
        return memory.read(
                () -> {
                    var books = new HashMap<Book, Turnover>();
                    in(month)
                            .forEach(
                                    entry ->
                                            books.merge(
                                                    entry.book(),
                                                    Turnover.NONE.plus(entry),
                                                    Turnover::plus));
                    return books;
                });
    }

    private Stream<LedgerEntry> in(YearMonth month) {
        return memory.entries.values().stream().filter(entry -> entry.month().equals(month));
    }

    private Stream<LedgerEntry> in(YearMonth month, Book book) {
        return in(month).filter(entry -> entry.book().equals(book));
    }

    private static Turnover sum(Stream<LedgerEntry> entries) {
        return entries.reduce(Turnover.NONE, Turnover::plus, Turnover::plus);
    }
}
