package com.strategymarket.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class PercentageTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "70", "99.99", "100", "100.000", "1e2"})
    void fromNothingToAllWithTwoDecimals(String value) {
        assertEquals(new BigDecimal(value), Percentage.of(value).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "0.001", "1e400", "-1e999999999", "1e-999999999"})
    void nothingElse(String value) {
        assertThrows(IllegalArgumentException.class, () -> Percentage.of(value));
    }
}
