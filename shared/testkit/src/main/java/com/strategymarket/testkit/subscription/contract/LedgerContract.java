package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.marketplace.contract.Pages;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is booked, and its sums. */
public abstract class LedgerContract extends InASubscribingWorld {

    private static final Instant NOW = SubscriptionSample.NOW;
    private static final YearMonth MONTH = YearMonth.parse("2026-11");
    private static final Space ZEBU = SubscriptionSample.ZEBU;
    private static final Space ANGEL = SubscriptionSample.ANGEL;

    @Test
    void anEntryIsReadAsItWasBookedAndTheSubscriptionChangesWithIt() {
        var opened = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));
        var entry = fee(opened, 3, NOW.plusMillis(1));

        var after = desk.book(entry, opened);

        assertEquals(List.of(entry), entries(ZEBU, MONTH, 20));
        assertEquals(Optional.of(after), world.subscriptions().find(ANNA, opened.id()));
        assertEquals(2, world.trail(opened.subject()).size());
    }

    @Test
    void nothingIsBookedTwice() {
        var opened = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));
        var entry = fee(opened, 1, NOW);
        var after = desk.book(entry, opened);

        refused(() -> desk.book(entry, after));
        refused(() -> desk.book(fee(opened, 2, NOW), opened));

        assertEquals(List.of(entry), entries(ZEBU, MONTH, 20));
        assertEquals(Optional.of(after), world.subscriptions().find(ANNA, opened.id()));
    }

    @Test
    void ofManyAtOnceOneIsBooked() {
        var opened = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));

        var happened =
                Together.run(
                        32,
                        number ->
                                happens(
                                        () ->
                                                desk.book(
                                                        fee(opened, 1, NOW.plusSeconds(number)),
                                                        opened)));

        assertEquals(1, happened.stream().filter(each -> each).count());
        assertEquals(1, entries(ZEBU, MONTH, 20).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void theEntriesOfAMonthAreInTheOrderOfBooking(int limit) {
        var expected = new ArrayList<LedgerEntry>();
        var kept = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));
        for (int number = 1; number <= 7; number++) {
            var entry = fee(kept, number, NOW.plusSeconds(number));
            expected.add(entry);
            kept = desk.book(entry, kept);
        }

        assertEquals(expected, entries(ZEBU, MONTH, limit));
        assertEquals(List.of(), entries(ANGEL, MONTH, limit));
        assertEquals(List.of(), entries(SubscriptionSample.ZEBU_TEST, MONTH, limit));
    }

    @Test
    void aMonthEndsWithItsLastMillisecondOfUtc() {
        var kept = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));
        var last = fee(kept, 1, Instant.parse("2026-11-30T23:59:59.999Z"));
        var first = fee(kept, 2, Instant.parse("2026-12-01T00:00:00Z"));
        desk.book(first, desk.book(last, kept));

        assertEquals(List.of(last), entries(ZEBU, MONTH, 20));
        assertEquals(List.of(first), entries(ZEBU, MONTH.plusMonths(1), 20));
        assertEquals(Turnover.NONE.plus(last), world.ledger().turnover(ZEBU, MONTH, NOW));
        assertEquals(
                Map.of(first.book(), Turnover.NONE.plus(first)),
                world.ledger().turnover(MONTH.plusMonths(1), NOW));
        assertEquals(Map.of(), world.ledger().turnover(MONTH.minusMonths(1), NOW));
    }

    @Test
    void aRefundTakesItsFeeOutOfTheSums() {
        var kept = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));
        var fee = fee(kept, 1, NOW);
        var refund = fee.refunded(NOW.plusSeconds(1));
        desk.book(refund, desk.book(fee, kept));

        assertEquals(List.of(fee, refund), entries(ZEBU, MONTH, 20));
        var nothing = SubscriptionSample.rupees("0");
        assertEquals(
                List.of(new Totals(nothing, nothing, nothing, 0)),
                world.ledger().turnover(ZEBU, MONTH, NOW).totals());
    }

    @Test
    void eachCurrencyAndTemplateHasSumsOfItsOwn() {
        admin.publish(2);
        var expected = Turnover.NONE;
        for (int number = 1; number <= 12; number++) {
            var fee =
                    number % 3 == 0
                            ? SubscriptionSample.dollars("9.9" + number % 10)
                            : SubscriptionSample.rupees("99" + number % 10);
            var kept = desk.open(inTemplate(1 + number % 2, number, fee));
            var entry = fee(kept, 1, NOW.plusSeconds(number));
            desk.book(entry, kept);
            expected = expected.plus(entry);
        }

        var turnover = world.ledger().turnover(ZEBU, MONTH, NOW);
        assertEquals(expected, turnover);
        assertEquals(4, turnover.bySource().size());
        assertEquals(2, turnover.totals().size());
    }

    private Agreement inTemplate(int template, int number, Money fee) {
        var user = SubscriptionSample.user(number);
        return SubscriptionSample.to(
                SubscriptionSample.template(template),
                SubscriptionSample.through(ZEBU, number, user, fee));
    }

    /** Those of partners, and those of users who came alone, which are spread over several. */
    @Test
    void theMonthsBooksAreThoseThatHaveAnEntry() {
        var expected = new HashMap<Book, Turnover>();
        for (int number = 1; number <= 40; number++) {
            var kept = desk.open(byAnyone(number));
            var entry = fee(kept, 0, NOW.plusSeconds(number));
            desk.book(entry, kept);
            expected.merge(entry.book(), Turnover.NONE.plus(entry), Turnover::plus);
        }

        assertEquals(expected, world.ledger().turnover(MONTH, NOW));
        assertEquals(
                expected.get(new Book.OfPartner(ANGEL)),
                world.ledger().turnover(ANGEL, MONTH, NOW));
        var direct = new HashSet<>(expected.keySet());
        direct.remove(new Book.OfPartner(ZEBU));
        direct.remove(new Book.OfPartner(ANGEL));
        assertEquals(true, direct.size() > 4, "they are spread: " + direct);
    }

    /** As many partners as there may be have business in it. */
    @Test
    void noneOfTheMonthsBooksIsLeftOut() {
        var expected = new HashMap<Book, Turnover>();
        for (int number = 1; number <= 70; number++) {
            var partner = new Space(new PartnerId("PARTNER_" + number), ZEBU.environment());
            var user = SubscriptionSample.user(number);
            var kept = desk.open(SubscriptionSample.through(partner, number, user));
            var entry = fee(kept, 1, NOW.plusSeconds(number));
            desk.book(entry, kept);
            expected.put(entry.book(), Turnover.NONE.plus(entry));
        }

        assertEquals(70, expected.size());
        assertEquals(expected, world.ledger().turnover(MONTH, NOW));
    }

    private static Agreement byAnyone(int number) {
        var user = SubscriptionSample.user(number);
        return switch (number % 4) {
            case 0 -> SubscriptionSample.through(ZEBU, number, user);
            case 1 -> SubscriptionSample.through(ANGEL, number, user);
            default -> SubscriptionSample.alone(number, user);
        };
    }

    private List<LedgerEntry> entries(Space partner, YearMonth month, int limit) {
        return Pages.all(limit, page -> world.ledger().entries(partner, month, page));
    }

    private static LedgerEntry fee(KeptSubscription kept, int period, Instant at) {
        var agreement = kept.agreement();
        var fee = agreement.terms().monthlyFee().orElseThrow();
        return LedgerEntry.fee(agreement, agreement.calendar().period(period), fee, at);
    }
}
