package com.strategymarket.domain.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.marketplace.Sample;
import com.strategymarket.domain.marketplace.template.Pricing.Type;
import com.strategymarket.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

class PricingTest {

    private static final Optional<BigDecimal> NO_FEE = Optional.empty();

    @Test
    void aFreeTemplateHasNoFee() {
        var refused = Optional.of("must be absent (null removes it) for a FREE template");

        assertEquals(Optional.empty(), broken(Type.FREE, NO_FEE, "INR"));
        assertEquals(Optional.empty(), broken(Type.FREE, fee("0"), "INR"));
        assertEquals(Optional.empty(), broken(Type.FREE, fee("0.00"), "INR"));
        assertEquals(refused, broken(Type.FREE, fee("0.01"), "INR"));
        assertEquals(refused, broken(Type.FREE, fee("999"), "INR"));
        assertEquals(new Pricing.Free(), Pricing.of(Type.FREE, fee("0"), rupee()));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.99", "-1", "0.9999"})
    void aPaidOneCostsAtLeastOne(String amount) {
        var refused = Optional.of("must be at least 1 for a PAID template");

        assertEquals(refused, broken(Type.PAID, fee(amount), "INR"));
        assertEquals(refused, broken(Type.PAID, NO_FEE, "INR"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, INR, ",
        "999, INR, ",
        "999.50, INR, ",
        "999.5000, INR, ",
        "1.234, KWD, ",
        "500, JPY, ",
        "999.005, INR, must have at most 2 decimals in INR",
        "500.5, JPY, must have at most 0 decimals in JPY",
        "1.2345, KWD, must have at most 3 decimals in KWD"
    })
    void aFeeHasTheDecimalsOfItsCurrency(String amount, String currency, String clause) {
        assertEquals(Optional.ofNullable(clause), broken(Type.PAID, fee(amount), currency));
    }

    @Test
    void aFeeIsCountedInMinorUnits() {
        assertEquals(Sample.rupees(99_950), Pricing.of(Type.PAID, fee("999.5"), rupee()));
    }

    @Test
    void noPriceBelowOneCanBeMade() {
        assertThrows(
                IllegalArgumentException.class, () -> new Pricing.Paid(new Money(99, rupee())));
        assertThrows(
                IllegalArgumentException.class, () -> new Pricing.Paid(new Money(-1, rupee())));
    }

    @Test
    void whoeverAgreedToAFeeAgreedToALowerOneOfTheSameMoney() {
        var agreed = Sample.rupees(99_900);

        assertTrue(agreed.isWithin(agreed));
        assertTrue(Sample.rupees(99_899).isWithin(agreed));
        assertTrue(new Pricing.Free().isWithin(agreed));
        assertTrue(new Pricing.Free().isWithin(new Pricing.Free()));
        assertFalse(Sample.rupees(99_901).isWithin(agreed));
        assertFalse(Sample.rupees(100).isWithin(new Pricing.Free()));
        var dollars = new Pricing.Paid(new Money(100, Currency.getInstance("USD")));
        assertFalse(dollars.isWithin(agreed));
    }

    private static Optional<String> broken(Type type, Optional<BigDecimal> fee, String currency) {
        return Pricing.brokenFee(type, fee, Currency.getInstance(currency));
    }

    private static Optional<BigDecimal> fee(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    private static Currency rupee() {
        return Currency.getInstance("INR");
    }
}
