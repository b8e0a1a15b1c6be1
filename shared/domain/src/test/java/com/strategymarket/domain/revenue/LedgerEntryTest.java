package com.strategymarket.domain.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.revenue.LedgerEntry.Kind;
import com.strategymarket.domain.revenue.LedgerEntry.Line;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Sample;
import com.strategymarket.domain.subscription.Terms;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class LedgerEntryTest {

    private static final LedgerAccount OWED = new LedgerAccount.Settlement(Sample.ZEBU);
    private static final LedgerAccount EARNED = new LedgerAccount.PartnerShare(Sample.ZEBU);
    private static final LedgerAccount PLATFORM = new LedgerAccount.Platform();
    private static final List<String> CURRENCIES = List.of("JPY", "INR", "KWD");

    @Test
    void aPartnersFeeIsSharedBetweenPartnerAndPlatform() {
        var agreement = Sample.throughPartner("999", RevenueShare.USUAL);

        assertEquals(
                Map.of(
                        OWED, Sample.rupees("-999"),
                        PLATFORM, Sample.rupees("699.30"),
                        EARNED, Sample.rupees("299.70")),
                amounts(fee(agreement)));
    }

    @Test
    void withoutAPartnerThePlatformHasAllOfIt() {
        assertEquals(
                Map.of(
                        new LedgerAccount.Client(new UserId("user-1")),
                        Sample.rupees("-999"),
                        PLATFORM,
                        Sample.rupees("999")),
                amounts(fee(Sample.alone("999"))));
    }

    @Test
    void aRefundIsTheSameTheOtherWayRound() {
        var fee = fee(Sample.throughPartner("999", RevenueShare.USUAL));
        var refund = fee.refunded(Sample.NOW);

        assertNotEquals(fee.id(), refund.id());
        assertEquals(Kind.REFUND, refund.kind());
        amounts(refund)
                .forEach((name, amount) -> assertEquals(amounts(fee).get(name).negated(), amount));
    }

    @Test
    void theSameFeeOfTheSamePeriodIsTheSameEntry() {
        var agreement = Sample.alone("999");

        assertEquals(fee(agreement).id(), fee(agreement).id());
        assertNotEquals(
                fee(agreement).id(),
                LedgerEntry.fee(
                                agreement,
                                agreement.calendar().period(1),
                                Sample.rupees("999"),
                                Sample.NOW)
                        .id());
    }

    @Test
    void theSameSidesInAnotherOrderAreTheSameEntry() {
        var fee = fee(Sample.throughPartner("999", RevenueShare.USUAL));

        assertEquals(
                fee,
                new LedgerEntry(
                        fee.kind(), fee.origin(), fee.period(), fee.at(), fee.lines().reversed()));
    }

    @Test
    void sidesThatDifferAreNoEntry() {
        var fee = fee(Sample.alone("999"));
        var lines = List.of(new Line(new LedgerAccount.Platform(), Sample.rupees("0.01")));

        assertThrows(
                IllegalArgumentException.class,
                () -> new LedgerEntry(Kind.FEE, fee.origin(), fee.period(), fee.at(), lines));
    }

    /** That the sides add up is checked by the entry itself; that they are the price, here. */
    @Property(tries = 1_000_000)
    void theSharesAreThePriceWhateverTheFeeAndTheCurrency(
            @ForAll @LongRange(min = 1_000, max = 10_000_000_000L) long minor,
            @ForAll @IntRange(max = 10_000) int partnerHundredths,
            @ForAll @IntRange(max = 2) int currency) {
        var fee = new Money(minor, Currency.getInstance(CURRENCIES.get(currency)));
        var partner = BigDecimal.valueOf(partnerHundredths, 2);
        var share =
                new RevenueShare(
                        new Percentage(BigDecimal.valueOf(100).subtract(partner)),
                        new Percentage(partner));
        var terms = new Terms(new Pricing.Paid(fee), Optional.of(share));
        var agreement = Sample.agreement(terms, Optional.of(Sample.ZEBU));

        var entry = LedgerEntry.fee(agreement, agreement.calendar().period(0), fee, Sample.NOW);

        var amounts = amounts(entry);
        assertEquals(fee.negated(), amounts.get(OWED));
        assertEquals(fee, amounts.get(PLATFORM).plus(amounts.get(EARNED)));
    }

    private static LedgerEntry fee(Agreement agreement) {
        return LedgerEntry.fee(
                agreement, agreement.calendar().period(0), Sample.rupees("999"), Sample.NOW);
    }

    private static Map<LedgerAccount, Money> amounts(LedgerEntry entry) {
        return entry.lines().stream().collect(Collectors.toMap(Line::account, Line::amount));
    }
}
