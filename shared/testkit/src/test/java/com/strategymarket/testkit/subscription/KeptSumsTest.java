package com.strategymarket.testkit.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sums of a long month, which whoever reads them keeps for all who come after. */
class KeptSumsTest {

    private static final Instant BOOKED = SubscriptionSample.NOW;
    private static final Instant LATER = BOOKED.plus(Duration.ofHours(2));
    private static final String BOOK = "LEDGER#PARTNER#ZEBU#live#2026-11";
    private static final int MANY = 2_300;
    private static final Duration LONGEST_RUN =
            LambdaFunction.BILLING_RUNNER.deployment().timeout();

    private final TableSubscribing world = new TableSubscribing();
    private final Desk desk = new Desk(world);
    private Map<String, AttributeValue> entry;

    @BeforeEach
    void aLongMonth() {
        new Admin(world.offerings()).publish(1);
        var user = SubscriptionSample.user(1);
        var kept = desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU, 1, user));
        desk.book(fee(kept), kept);
        entry = world.items(BOOK).getFirst();
        for (int number = 1; number < MANY; number++) {
            add(number);
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static LedgerEntry fee(KeptSubscription kept) {
        var agreement = kept.agreement();
        var fee = agreement.terms().monthlyFee().orElseThrow();
        return LedgerEntry.fee(agreement, agreement.calendar().period(0), fee, BOOKED);
    }

    /** One more, a second after the one before. */
    private void add(int number) {
        var at = BOOKED.plusSeconds(number).toString().replace("Z", ".000Z");
        entryAt(at, at + "#entry-" + number);
    }

    private void entryAt(String at, String sortKey) {
        var item = new HashMap<>(entry);
        item.put("sort_key", AttributeValue.fromS(sortKey));
        item.put("booked_at", AttributeValue.fromS(at));
        world.put(item);
    }

    @Test
    void theSumsAreThoseOfAllEntriesAndTheSecondReaderHasLessToRead() {
        assertEquals(sum(MANY), turnover(LATER));
        assertTrue(keepsSums());

        world.faulty().reset();
        assertEquals(sum(MANY), turnover(LATER));
        assertEquals(2, world.faulty().calls().size(), "what is kept, and what is behind it");
        add(MANY);
        assertEquals(sum(MANY + 1), turnover(LATER));
    }

    /** Clocks differ: another entry may still come in between. */
    @Test
    void whatIsTooYoungIsAddedUpAndNotKept() {
        var late = LONGEST_RUN.plusMinutes(5);
        assertEquals(sum(MANY), turnover(BOOKED.plusSeconds(999).plus(late)));
        assertEquals(false, keepsSums());

        assertEquals(sum(MANY), turnover(BOOKED.plusSeconds(1_000).plus(late)));
        assertTrue(keepsSums());
        assertEquals(sum(MANY), turnover(LATER));
    }

    /** Whoever began before the sums were kept may book until its time is up. */
    @Test
    void whatALongRunBooksAtItsEndIsNotMissed() {
        var end = BOOKED.plusSeconds(999).plus(LONGEST_RUN);
        assertEquals(sum(MANY), turnover(end));
        var began = BOOKED.plusSeconds(998).toString().replace("Z", ".000Z");
        entryAt(began, began + "#booked-at-the-end");

        assertEquals(sum(MANY + 1), turnover(LATER));
    }

    @Test
    void whoLosesTheRaceToKeepThemHasTheSameSums() {
        var read = Together.run(16, number -> turnover(LATER));

        assertEquals(List.of(sum(MANY)), read.stream().distinct().toList());
        assertTrue(keepsSums());
        assertEquals(sum(MANY), turnover(LATER));
    }

    /** To keep them is a courtesy. */
    @Test
    void whoCannotKeepThemHasThemAllTheSame() {
        for (var fault : List.of(Fault.CONFLICT, Fault.THROTTLED_WITHIN, Fault.THROTTLED)) {
            world.faulty().inject(Injection.ofAll(fault, TransactWriteItemsRequest.class));
            assertEquals(sum(MANY), turnover(LATER), fault.toString());
        }
        assertEquals(false, keepsSums());
    }

    @Test
    void thePagesOfEntriesDoNotShowThem() {
        turnover(LATER);

        var page =
                world.ledger()
                        .entries(
                                SubscriptionSample.ZEBU,
                                YearMonth.parse("2026-11"),
                                PageRequest.first(5));
        assertEquals(BOOKED, page.items().getFirst().at());
    }

    private boolean keepsSums() {
        return world.contents().find(BOOK, "!FOLDED").isPresent();
    }

    private List<Totals> turnover(Instant now) {
        var month = YearMonth.parse("2026-11");
        return world.ledger().turnover(SubscriptionSample.ZEBU, month, now).totals();
    }

    private static List<Totals> sum(int entries) {
        var inr = SubscriptionSample.INR;
        return List.of(
                new Totals(
                        new Money(99_900L * entries, inr),
                        new Money(29_970L * entries, inr),
                        new Money(69_930L * entries, inr),
                        entries));
    }
}
