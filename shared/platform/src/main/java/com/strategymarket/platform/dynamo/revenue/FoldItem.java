package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.revenue.Turnover.Source;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.json.Packed;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code SUMS#{book}#{month} / SUMS}: the sums of a book up to one of its entries, so that reading
 * them does not take longer with each entry. They can be reckoned anew from the entries at any
 * time.
 *
 * @param through the sort key of the last entry that is in them
 */
record FoldItem(String through, Turnover turnover) {

    /** Another kind of partition: who may write or drop sums need not have a right to entries. */
    private static final String PARTITION = "SUMS#";

    private static final String SORT = "SUMS";

    /** Before any time. */
    private static final String BEFORE_ALL = "!";

    private static final String THROUGH = "through";
    private static final String SUMS = "sums";

    /** Nothing is folded yet: all entries lie behind it. */
    static final FoldItem NONE = new FoldItem(BEFORE_ALL, Turnover.NONE);

    /**
     * @param partition the book's
     */
    static Key key(String partition) {
        return new Key(PARTITION + partition.substring(EntryItem.PREFIX.length()), SORT);
    }

    Write replace(String partition, FoldItem before) {
        var item =
                ItemWriter.of(key(partition))
                        .text(THROUGH, through)
                        .bytes(SUMS, Packed.pack(lines(turnover)))
                        .item();
        var unchanged =
                before.equals(NONE)
                        ? Condition.absent()
                        : Condition.equal(THROUGH, before.through());
        return Write.put(item).when(unchanged);
    }

    static Write drop(String partition, String through) {
        return Write.delete(key(partition)).when(Condition.equal(THROUGH, through));
    }

    static FoldItem read(Optional<Map<String, AttributeValue>> item) {
        return item.map(found -> new ItemReader("LEDGER_SUMS", found))
                .map(
                        reader ->
                                new FoldItem(
                                        reader.text(THROUGH),
                                        turnover(Packed.unpack(reader.bytes(SUMS)))))
                .orElse(NONE);
    }

    private static String lines(Turnover turnover) {
        return turnover.sorted()
                .map(row -> line(row.getKey(), row.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Source source, Totals totals) {
        return String.join(
                " ",
                source.template().value(),
                source.currency().getCurrencyCode(),
                Long.toString(totals.gross().minor()),
                Long.toString(totals.partnerShare().minor()),
                Long.toString(totals.platformShare().minor()),
                Long.toString(totals.subscriptions()));
    }

    private static Turnover turnover(String lines) {
        return new Turnover(
                lines.lines()
                        .map(line -> line.split(" "))
                        .collect(
                                Collectors.toMap(
                                        FoldItem::source,
                                        parts -> totals(parts, Currency.getInstance(parts[1])))));
    }

    private static Source source(String[] parts) {
        return new Source(new BasketId(parts[0]), Currency.getInstance(parts[1]));
    }

    private static Totals totals(String[] parts, Currency currency) {
        Function<Integer, Money> money = index -> new Money(Long.parseLong(parts[index]), currency);
        return new Totals(money.apply(2), money.apply(3), money.apply(4), Long.parseLong(parts[5]));
    }
}
