package com.strategymarket.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

class SplitPropertiesTest {

    private static final int HUNDRED_PERCENT = 10_000;

    /** Two decimals, none and three. */
    private static final List<Currency> CURRENCIES =
            Stream.of("INR", "JPY", "KWD").map(Currency::getInstance).toList();

    /** Every share in every currency: drawn as one number, which is the cheapest of a million. */
    @Provide
    Arbitrary<Integer> shares() {
        return Arbitraries.integers()
                .between(0, (HUNDRED_PERCENT + 1) * CURRENCIES.size() - 1)
                .withDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 1_000_000, edgeCases = EdgeCasesMode.FIRST)
    void thePartsAlwaysAddUpToTheFee(@ForAll long fee, @ForAll("shares") int share) {
        var whole = new Money(fee, CURRENCIES.get(share % CURRENCIES.size()));

        var split = whole.split(percentage(share / CURRENCIES.size()));

        assertEquals(whole, split.whole());
        assertTrue(Math.abs((double) split.partner().minor()) <= Math.abs((double) fee));
    }

    /** Reckoned another way: twice the remainder against the divisor, all in whole numbers. */
    @Property(tries = 20_000)
    void thePartnersShareIsTheNearestMinorUnitAndTheEvenOneOfTwo(
            @ForAll long fee, @ForAll @IntRange(max = HUNDRED_PERCENT) int share) {
        var divided =
                BigInteger.valueOf(fee)
                        .multiply(BigInteger.valueOf(share))
                        .divideAndRemainder(BigInteger.valueOf(HUNDRED_PERCENT));
        int beyondHalf =
                divided[1].abs().shiftLeft(1).compareTo(BigInteger.valueOf(HUNDRED_PERCENT));
        boolean away = beyondHalf > 0 || (beyondHalf == 0 && divided[0].testBit(0));
        var expected = away ? divided[0].add(BigInteger.valueOf(divided[1].signum())) : divided[0];

        var rupees = new Money(fee, Currency.getInstance("INR"));

        assertEquals(expected.longValueExact(), rupees.split(percentage(share)).partner().minor());
    }

    private static Percentage percentage(int hundredths) {
        return new Percentage(BigDecimal.valueOf(hundredths, 2));
    }
}
