package com.strategymarket.testkit.subscription;

import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.testkit.marketplace.Admin;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A book with more entries of one month than are added up at a time, a second between them. */
public final class LongMonth implements AutoCloseable {

    public static final Instant BOOKED = SubscriptionSample.NOW;
    public static final Instant LATER = BOOKED.plus(Duration.ofHours(2));
    public static final YearMonth MONTH = YearMonth.parse("2026-11");
    public static final String BOOK = "LEDGER#PARTNER#ZEBU#live#2026-11";
    private static final String SUMS = "SUMS#PARTNER#ZEBU#live#2026-11";
    public static final int MANY = 2_300;

    private final TableSubscribing world = new TableSubscribing();
    private final Map<String, AttributeValue> entry;

    public LongMonth() {
        new Admin(world.offerings()).publish(1);
        var desk = new Desk(world);
        var user = SubscriptionSample.user(1);
        var kept = desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU, 1, user));
        desk.book(fee(kept), kept);
        this.entry = world.items(BOOK).getFirst();
        for (int number = 1; number < MANY; number++) {
            add(number);
        }
    }

    private static LedgerEntry fee(KeptSubscription kept) {
        var agreement = kept.agreement();
        var fee = agreement.terms().monthlyFee().orElseThrow();
        return LedgerEntry.fee(agreement, agreement.calendar().period(0), fee, BOOKED);
    }

    public TableSubscribing world() {
        return world;
    }

    /** One more, a second after the one before. */
    public void add(int number) {
        addAt(BOOKED.plusSeconds(number), "entry-" + number);
    }

    public void addAt(Instant moment, String id) {
        var at = moment.toString().replace("Z", ".000Z");
        var item = new HashMap<>(entry);
        item.put("sort_key", AttributeValue.fromS(at + "#" + id));
        item.put("booked_at", AttributeValue.fromS(at));
        world.put(item);
    }

    /** What no code of ours makes: one side of it is gone. */
    public void breakAnEntry() {
        var item = new HashMap<>(entry);
        var lines = new HashMap<>(item.get("lines").m());
        lines.remove("PLATFORM");
        item.put("lines", AttributeValue.fromM(lines));
        world.put(item);
    }

    public boolean keepsSums() {
        return world.contents().find(SUMS, "SUMS").isPresent();
    }

    public List<Totals> turnover(Instant now) {
        return world.ledger().turnover(SubscriptionSample.ZEBU, MONTH, now).totals();
    }

    public static List<Totals> sum(int entries) {
        var inr = SubscriptionSample.INR;
        return List.of(
                new Totals(
                        new Money(99_900L * entries, inr),
                        new Money(29_970L * entries, inr),
                        new Money(69_930L * entries, inr),
                        entries));
    }

    @Override
    public void close() {
        world.close();
    }
}
