package com.strategymarket.domain.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class BasketIdTest {

    private static final String GOOD = "01ARYZ6S410123456789ABCDEF";

    @Test
    void anIdReadsAsItIsWritten() {
        assertEquals(GOOD, new BasketId(GOOD).toString());
        assertEquals(Optional.of(new BasketId(GOOD)), BasketId.of(GOOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01ARYZ6S410123456789ABCDE",
                "01ARYZ6S410123456789ABCDEFG",
                "01aryz6s410123456789abcdef",
                "01ARYZ6S410123456789ABCDEI",
                "01ARYZ6S410123456789ABCDEL",
                "01ARYZ6S410123456789ABCDEO",
                "01ARYZ6S410123456789ABCDEU",
                "01ARYZ6S41012345678#ABCDEF",
                "01ARYZ6S410123456789ABCDEF\n",
                "..%2F..%2F0123456789ABCDEF"
            })
    void whatCannotBeAnIdNamesNothing(String text) {
        assertEquals(Optional.empty(), BasketId.of(text));
        assertThrows(IllegalArgumentException.class, () -> new BasketId(text));
    }
}
