package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.domain.revenue.Book;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.YearMonth;

/** {@code LEDGER#{month} / BOOK#{book}}: that a book has entries of the month. */
final class BookItem {

    static final String PREFIX = "BOOK#";
    private static final String PARTNER = "PARTNER#";
    private static final String DIRECT = "DIRECT#";

    private BookItem() {}

    static String partition(YearMonth month) {
        return "LEDGER#" + month;
    }

    static Query all(YearMonth month, int limit) {
        return Query.of(partition(month), limit).beginningWith(PREFIX);
    }

    static Write put(Book book, YearMonth month) {
        return Write.put(ItemWriter.of(new Key(partition(month), PREFIX + name(book))).item());
    }

    static Book read(Key key) {
        var name = key.sort().substring(PREFIX.length());
        return name.startsWith(PARTNER)
                ? new Book.OfPartner(Spaces.read(name.substring(PARTNER.length())))
                : new Book.Direct(Integer.parseInt(name.substring(DIRECT.length())));
    }

    static String name(Book book) {
        return switch (book) {
            case Book.OfPartner(var partner) -> PARTNER + Spaces.text(partner);
            case Book.Direct(int number) -> DIRECT + number;
        };
    }
}
