package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.revenue.Audited;
import com.strategymarket.domain.revenue.Audits;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.LedgerEntry.Unbalanced;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The books in the table, entry by entry. */
public final class DynamoAudits implements Audits {

    private static final int STEP = 1_000;

    private final Table table;

    public DynamoAudits(Table table) {
        this.table = table;
    }

    @Override
    public Page<Book> books(YearMonth month, PageRequest page) {
        return Pages.read(table, BookItem.all(month, page.limit()), page)
                .map(item -> BookItem.read(Key.of(item)));
    }

    @Override
    public Audited audit(Book book, YearMonth month) {
        var partition = EntryItem.partition(book, month);
        var kept = FoldItem.read(table.get(FoldItem.key(partition)));
        var query = Query.of(partition, STEP);
        var tally = Tally.NOTHING;
        while (true) {
            var slice = table.query(query);
            tally = tally.plus(slice.items(), kept.through());
            if (slice.next().isEmpty()) {
                var sums = new Audited.Sums(kept.through(), kept.turnover(), tally.folded());
                return new Audited(tally.entries(), tally.unbalanced(), sums);
            }
            query = query.after(slice.next().get());
        }
    }

    /**
     * How far it has come.
     *
     * @param folded the sums of what stands in the kept sums, too
     */
    private record Tally(long entries, long unbalanced, Turnover folded) {

        static final Tally NOTHING = new Tally(0, 0, Turnover.NONE);

        Tally plus(List<Map<String, AttributeValue>> items, String through) {
            var some = Turnover.NONE;
            long differing = 0;
            for (var item : items) {
                try {
                    var entry = EntryItem.read(item);
                    some = isFolded(item, through) ? some.plus(entry) : some;
                } catch (Unbalanced wrong) {
                    differing++;
                }
            }
            return new Tally(entries + items.size(), unbalanced + differing, folded.plus(some));
        }

        private static boolean isFolded(Map<String, AttributeValue> item, String through) {
            return Key.of(item).sort().compareTo(through) <= 0;
        }
    }

    @Override
    public void drop(Book book, YearMonth month, Audited.Sums wrong) {
        try {
            table.write(FoldItem.drop(EntryItem.partition(book, month), wrong.through()));
        } catch (ConditionFailed meanwhile) {
            // Others are kept by now; the next audit looks at them.
        }
    }
}
