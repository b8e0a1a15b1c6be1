package com.strategymarket.domain.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.revenue.Turnover.Source;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Sample;
import com.strategymarket.domain.subscription.Terms;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class TurnoverPropertiesTest {

    @Property
    void theSumsAreTheSameHoweverTheEntriesAreGroupedAndOrdered(
            @ForAll("bookings") List<LedgerEntry> entries, @ForAll long seed) {
        var random = new Random(seed);
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        var groups = new ArrayList<>(List.of(Turnover.NONE, Turnover.NONE, Turnover.NONE));
        for (var entry : shuffled) {
            int group = random.nextInt(groups.size());
            groups.set(group, groups.get(group).plus(entry));
        }

        assertEquals(oneByOne(entries), groups.stream().reduce(Turnover.NONE, Turnover::plus));
        assertEquals(oneByOne(entries), groups.get(2).plus(groups.get(0)).plus(groups.get(1)));
    }

    @Property
    void partnerAndPlatformHaveTogetherWhatWasPaid(@ForAll("bookings") List<LedgerEntry> entries) {
        var turnover = oneByOne(entries);

        for (var totals : turnover.totals()) {
            assertEquals(totals.gross(), totals.partnerShare().plus(totals.platformShare()));
        }
        for (var totals : turnover.bySource().values()) {
            assertEquals(totals.gross(), totals.partnerShare().plus(totals.platformShare()));
        }
    }

    @Property
    void whatIsPaidBackLeavesNothing(@ForAll("bookings") List<LedgerEntry> entries) {
        var all = new ArrayList<>(entries);
        entries.forEach(entry -> all.add(entry.refunded(Sample.NOW.plusSeconds(9))));

        for (var totals : oneByOne(all).totals()) {
            assertEquals(0, totals.gross().minor());
            assertEquals(0, totals.partnerShare().minor());
            assertEquals(0, totals.platformShare().minor());
            assertEquals(0, totals.subscriptions());
        }
    }

    @Property
    void theTotalsAreThoseOfAllTemplates(@ForAll("bookings") List<LedgerEntry> entries) {
        for (var totals : oneByOne(entries).totals()) {
            var same =
                    entries.stream()
                            .map(Totals::of)
                            .filter(each -> each.currency().equals(totals.currency()))
                            .reduce(Totals::plus);
            assertEquals(Optional.of(totals), same);
        }
    }

    @Property
    void theOrderIsFixed(@ForAll("bookings") List<LedgerEntry> entries) {
        var order =
                Comparator.comparing((Source source) -> source.template().value())
                        .thenComparing(source -> source.currency().getCurrencyCode());
        var sources = oneByOne(entries).sorted().map(Map.Entry::getKey).toList();

        assertEquals(sources.stream().sorted(order).toList(), sources);
        assertEquals(oneByOne(entries).bySource().size(), sources.size());
    }

    @Test
    void aHundredFeesOf999AreToldToThePaisa() {
        var turnover = Turnover.NONE;
        for (int number = 0; number < 100; number++) {
            turnover = turnover.plus(entry(99_900, "30", number % 7, "INR"));
        }

        assertEquals(
                List.of(
                        new Totals(
                                Sample.rupees("99900.00"),
                                Sample.rupees("29970.00"),
                                Sample.rupees("69930.00"),
                                100)),
                turnover.totals().stream().toList());
    }

    @Test
    void currenciesAreNotMixed() {
        var rupees = Totals.of(entry(100, "30", 1, "INR"));
        var dollars = Totals.of(entry(100, "30", 1, "USD"));

        assertThrows(IllegalArgumentException.class, () -> rupees.plus(dollars));
    }

    @Test
    void nothingEarnedIsNoSum() {
        assertEquals(List.of(), Turnover.NONE.totals());
        assertEquals(0, Turnover.NONE.sorted().count());
    }

    @Provide
    Arbitrary<List<LedgerEntry>> bookings() {
        var fees = Arbitraries.longs().between(100, 10_000_000_00L);
        var shares = Arbitraries.of("0", "12.5", "30", "33.33", "100");
        var templates = Arbitraries.integers().between(0, 3);
        var currencies = Arbitraries.of("INR", "USD");
        return Combinators.combine(fees, shares, templates, currencies)
                .as(TurnoverPropertiesTest::entry)
                .list()
                .ofMaxSize(40);
    }

    private static Turnover oneByOne(List<LedgerEntry> entries) {
        return entries.stream().reduce(Turnover.NONE, Turnover::plus, Turnover::plus);
    }

    private static LedgerEntry entry(long minor, String share, int template, String currency) {
        var fee = new Money(minor, Currency.getInstance(currency));
        var partner = RevenueShare.withPartner(Percentage.of(share));
        var agreement =
                new Agreement(
                        new SubscriptionId("01M7Y1KC5THX4R803HM9Q3BZCK"),
                        new UserId("user-1"),
                        new BasketId("01M7Y1%020d".formatted(template)),
                        new UserId("admin-1"),
                        new Terms(new Pricing.Paid(fee), Optional.of(partner)),
                        Optional.of(Sample.ZEBU),
                        Sample.NOW);
        return LedgerEntry.fee(agreement, agreement.calendar().period(0), fee, Sample.NOW);
    }
}
