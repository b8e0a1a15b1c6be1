package com.strategymarket.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Currency;

class MoneyTest {

    private static final Currency INR = Currency.getInstance("INR");

    private static Money rupees(long paise) {
        return new Money(paise, INR);
    }

    @ParameterizedTest
    @CsvSource({
        "999, INR, 99900",
        "999.5, INR, 99950",
        "999.50, INR, 99950",
        "0.01, INR, 1",
        "0, INR, 0",
        "-1.25, INR, -125",
        "999, JPY, 999",
        "999.000, JPY, 999",
        "1e3, JPY, 1000",
        "1.234, KWD, 1234",
        "92233720368547758.07, INR, 9223372036854775807",
        "0e999999999, INR, 0",
        "5, XXX, 5"
    })
    void majorUnitsBecomeMinorOnes(BigDecimal major, String currency, long minor) {
        assertEquals(minor, Money.ofMajor(major, Currency.getInstance(currency)).minor());
    }

    @ParameterizedTest
    @CsvSource({"0.001, INR", "0.5, JPY", "1.2345, KWD", "1e-999999999, INR"})
    void moreDecimalsThanTheCurrencyHasAreRefused(BigDecimal major, String currency) {
        var money = Currency.getInstance(currency);

        assertThrows(ArithmeticException.class, () -> Money.ofMajor(major, money));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"92233720368547758.08", "-92233720368547758.09", "1e400", "1e999999999"})
    void whatNoLongHoldsIsRefusedAndNotCut(BigDecimal major) {
        assertThrows(ArithmeticException.class, () -> Money.ofMajor(major, INR));
    }

    @Test
    void majorKeepsTheCurrencysDecimals() {
        assertEquals(new BigDecimal("999.50"), rupees(99_950).major());
        assertEquals(new BigDecimal("999"), new Money(999, Currency.getInstance("JPY")).major());
        assertEquals(new BigDecimal("0.001"), new Money(1, Currency.getInstance("KWD")).major());
    }

    @Test
    void anOverflowIsAnExceptionAndNoWrongSum() {
        assertThrows(ArithmeticException.class, () -> rupees(Long.MAX_VALUE).plus(rupees(1)));
        assertThrows(ArithmeticException.class, () -> rupees(Long.MIN_VALUE).plus(rupees(-1)));
        assertThrows(ArithmeticException.class, () -> rupees(Long.MIN_VALUE).minus(rupees(1)));
        assertThrows(ArithmeticException.class, () -> rupees(0).minus(rupees(Long.MIN_VALUE)));
        assertThrows(ArithmeticException.class, () -> rupees(Long.MIN_VALUE).negated());
    }

    @Test
    void sumsAreReckonedInOneCurrencyOnly() {
        var yen = Money.zero(Currency.getInstance("JPY"));

        assertEquals(rupees(3), rupees(1).plus(rupees(2)));
        assertEquals(rupees(-1), rupees(1).minus(rupees(2)));
        assertEquals(rupees(-1), rupees(1).negated());
        assertThrows(IllegalArgumentException.class, () -> rupees(1).plus(yen));
        assertThrows(IllegalArgumentException.class, () -> rupees(1).minus(yen));
    }

    @ParameterizedTest
    @CsvSource({
        // fee in paise, share, partner's part: halves go to the even neighbour
        "99900, 70, 69930",
        "1, 50, 0",
        "3, 50, 2",
        "5, 50, 2",
        "-1, 50, 0",
        "-3, 50, -2",
        "7, 33.33, 2",
        "100, 0, 0",
        "100, 100, 100",
        "0, 70, 0",
        "200, 0.25, 0",
        "600, 0.25, 2",
        "9223372036854775807, 100, 9223372036854775807",
        "9223372036854775807, 50, 4611686018427387904",
        "-9223372036854775808, 50, -4611686018427387904"
    })
    void aShareIsRoundedHalfEvenAndThePlatformHasTheRest(long paise, String share, long partner) {
        var split = rupees(paise).split(Percentage.of(share));

        assertEquals(rupees(partner), split.partner());
        assertEquals(rupees(paise - partner), split.platform());
    }
}
