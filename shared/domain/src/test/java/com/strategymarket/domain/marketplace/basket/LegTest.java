package com.strategymarket.domain.marketplace.basket;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.marketplace.basket.Leg.Instrument;
import com.strategymarket.domain.marketplace.basket.Leg.Strike;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.Optional;

class LegTest {

    private static final Optional<Strike> STRIKE =
            Optional.of(new Strike(Leg.StrikeBy.ATM_OFFSET, 200));

    @ParameterizedTest
    @EnumSource(value = Instrument.class, mode = Mode.EXCLUDE, names = "FUT")
    void anOptionHasAStrike(Instrument option) {
        assertEquals(Optional.empty(), Leg.brokenStrike(option, STRIKE));
        assertEquals(
                Optional.of("is required for " + option),
                Leg.brokenStrike(option, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> leg(option, Optional.empty()));
        assertDoesNotThrow(() -> leg(option, STRIKE));
    }

    @Test
    void aFutureHasNone() {
        assertEquals(Optional.empty(), Leg.brokenStrike(Instrument.FUT, Optional.empty()));
        assertEquals(
                Optional.of("must be absent: a future has no strike"),
                Leg.brokenStrike(Instrument.FUT, STRIKE));
        assertThrows(IllegalArgumentException.class, () -> leg(Instrument.FUT, STRIKE));
        assertDoesNotThrow(() -> leg(Instrument.FUT, Optional.empty()));
    }

    private static Leg leg(Instrument instrument, Optional<Strike> strike) {
        return new Leg(Leg.Side.BUY, instrument, strike, Leg.Expiry.MONTHLY, 1);
    }
}
