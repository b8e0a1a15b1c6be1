package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.subscription.SubscriptionChange;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.telemetry.FanOut;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The ledger in the table: a partition for each book and month, in the order of booking. */
public final class DynamoLedger implements Ledger {

    /** Books that are looked up and read together. */
    private static final int SIDE_BY_SIDE = 32;

    private final Table table;
    private final TracedTransactions transactions;
    private final LedgerBooks books;
    private final BookSums sums;

    public DynamoLedger(Table table, TracedTransactions transactions, LedgerBooks books) {
        this.table = table;
        this.transactions = transactions;
        this.books = books;
        this.sums = new BookSums(table);
    }

    @Override
    public void book(
            List<LedgerEntry> entries,
            KeptSubscription before,
            KeptSubscription after,
            Trace trace) {
        books.with(
                entries,
                booked -> {
                    var writes = new ArrayList<Write>(SubscriptionChange.of(before, after));
                    writes.addAll(booked);
                    transactions.write(writes, trace);
                });
    }

    @Override
    public Page<LedgerEntry> entries(Space partner, YearMonth month, PageRequest page) {
        var partition = EntryItem.partition(new Book.OfPartner(partner), month);
        var query = Query.of(partition, page.limit());
        return Pages.read(table, query, page).map(EntryItem::read);
    }

    @Override
    public Turnover turnover(Space partner, YearMonth month, Instant now) {
        return sums.of(EntryItem.partition(new Book.OfPartner(partner), month), now);
    }

    @Override
    public Map<Book, Turnover> turnover(YearMonth month, Instant now) {
        var found = new LinkedHashMap<Book, Turnover>();
        Pages.each(
                table,
                BookItem.all(month, SIDE_BY_SIDE),
                items -> {
                    var some = items.stream().map(item -> BookItem.read(Key.of(item))).toList();
                    var read =
                            FanOut.all(
                                    some.stream().map(book -> reading(book, month, now)).toList());
                    for (int i = 0; i < some.size(); i++) {
                        found.put(some.get(i), read.get(i));
                    }
                });
        return found;
    }

    private Callable<Turnover> reading(Book book, YearMonth month, Instant now) {
        return () -> sums.of(EntryItem.partition(book, month), now);
    }
}
