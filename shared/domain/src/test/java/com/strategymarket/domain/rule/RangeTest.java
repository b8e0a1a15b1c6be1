package com.strategymarket.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Optional;

class RangeTest {

    private static final Range LOTS = Range.whole(1, 50);
    private static final Range PERCENT = Range.decimal("0.01", "1000", 2);

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "1.0", "50.000", "5e1", "0.5e1"})
    void bothEndsBelongToItHoweverTheyAreWritten(BigDecimal number) {
        assertEquals(Optional.empty(), LOTS.broken(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "51", "-1", "0.99", "50.01", "1e400", "1e999999999", "-1e999999999"})
    void whatLiesOutsideIsToldTheBounds(BigDecimal number) {
        assertEquals(Optional.of("must be between 1 and 50"), LOTS.broken(number));
    }

    @ParameterizedTest
    @CsvSource({"1.5", "49.999", "1.0000000001"})
    void aFractionIsNoWholeNumber(BigDecimal number) {
        assertEquals(Optional.of("must be a whole number"), LOTS.broken(number));
    }

    @Test
    void decimalsCountWithoutTrailingZeros() {
        assertEquals(Optional.empty(), PERCENT.broken(new BigDecimal("0.01")));
        assertEquals(Optional.empty(), PERCENT.broken(new BigDecimal("40.5000")));
        assertEquals(
                Optional.of("must have at most 2 decimals"),
                PERCENT.broken(new BigDecimal("40.001")));
        assertEquals(
                Optional.of("must be between 0.01 and 1000"),
                PERCENT.broken(new BigDecimal("1e-999999999")));
    }

    @Test
    void zeroIsZeroAtAnyScale() {
        var aroundZero = Range.whole(-5, 5);

        assertEquals(Optional.empty(), aroundZero.broken(new BigDecimal("0e999999999")));
        assertEquals(Optional.empty(), aroundZero.broken(new BigDecimal("0e-999999999")));
    }

    @Test
    void itHoldsWholeNumbersWithinIt() {
        assertTrue(LOTS.holds(1));
        assertTrue(LOTS.holds(50));
        assertFalse(LOTS.holds(0));
        assertFalse(LOTS.holds(51));
    }
}
