package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.LedgerAccount;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.LedgerEntry.Kind;
import com.strategymarket.domain.revenue.LedgerEntry.Line;
import com.strategymarket.domain.revenue.LedgerEntry.Origin;
import com.strategymarket.domain.subscription.Period;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.item.SortableTime;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code LEDGER#{book}#{month} / {time of booking}#{entry id}}: an entry of the ledger. It holds
 * all sides of it, and is never written again.
 */
final class EntryItem {

    private static final String CLIENT = "CLIENT#";
    private static final String SETTLEMENT = "SETTLEMENT#";
    private static final String PARTNER = "PARTNER#";
    private static final String PLATFORM = "PLATFORM";

    static final String PREFIX = "LEDGER#";

    private EntryItem() {}

    static String partition(Book book, YearMonth month) {
        return PREFIX + BookItem.name(book) + "#" + month;
    }

    static Write putNew(LedgerEntry entry) {
        var sort = SortableTime.text(entry.at()) + "#" + entry.id();
        var lines = new TreeMap<String, Long>();
        entry.lines().forEach(line -> lines.put(name(line.account()), line.amount().minor()));
        var item =
                ItemWriter.of(new Key(partition(entry.book(), entry.month()), sort))
                        .text("kind", entry.kind().name())
                        .text("subscription_id", entry.origin().subscription().value())
                        .text("template_id", entry.origin().template().value())
                        .number("period", entry.period().number())
                        .text("period_start", entry.period().start().toString())
                        .text("period_end", entry.period().end().toString())
                        .instant("booked_at", entry.at())
                        .text("currency", entry.gross().currency().getCurrencyCode())
                        .numbers("lines", lines)
                        .item();
        return Write.put(item).when(Condition.absent());
    }

    static LedgerEntry read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("LEDGER", item);
        var currency = Currency.getInstance(reader.text("currency"));
        return new LedgerEntry(
                Kind.valueOf(reader.text("kind")),
                new Origin(
                        new SubscriptionId(reader.text("subscription_id")),
                        new BasketId(reader.text("template_id"))),
                new Period(
                        Math.toIntExact(reader.number("period")),
                        LocalDate.parse(reader.text("period_start")),
                        LocalDate.parse(reader.text("period_end"))),
                reader.instant("booked_at"),
                reader.numbers("lines").entrySet().stream()
                        .map(
                                line ->
                                        new Line(
                                                account(line.getKey()),
                                                new Money(line.getValue(), currency)))
                        .toList());
    }

    /** Where an entry that was booked then would stand at the earliest. */
    static String from(Instant bookedAt) {
        return SortableTime.text(bookedAt);
    }

    private static String name(LedgerAccount account) {
        return switch (account) {
            case LedgerAccount.Client(var user) -> CLIENT + user;
            case LedgerAccount.Settlement(var partner) -> SETTLEMENT + Spaces.text(partner);
            case LedgerAccount.PartnerShare(var partner) -> PARTNER + Spaces.text(partner);
            case LedgerAccount.Platform() -> PLATFORM;
        };
    }

    private static LedgerAccount account(String name) {
        if (name.startsWith(CLIENT)) {
            return new LedgerAccount.Client(new UserId(name.substring(CLIENT.length())));
        }
        if (name.startsWith(SETTLEMENT)) {
            return new LedgerAccount.Settlement(Spaces.read(name.substring(SETTLEMENT.length())));
        }
        return name.equals(PLATFORM)
                ? new LedgerAccount.Platform()
                : new LedgerAccount.PartnerShare(Spaces.read(name.substring(PARTNER.length())));
    }
}
