package com.strategymarket.platform.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Locale;

class CostTest {

    @Test
    void whatIsSpentAddsUp() {
        var cost =
                Cost.measured(
                        () -> {
                            Cost.current().roundTrip(1.5, 0, Duration.ofNanos(1_040_000));
                            Cost.current().roundTrip(0, 11, Duration.ofNanos(2_060_000));
                            return Cost.current();
                        });

        assertEquals("ddb;dur=3.1;desc=\"2 calls, depth 2, 1.5 RCU, 11 WCU\"", cost.serverTiming());
    }

    @Test
    void outsideAScopeItGoesNowhere() {
        Cost.current().roundTrip(1, 1, Duration.ofMillis(1));

        assertEquals(0, Cost.current().calls());
        assertNotSame(Cost.current(), Cost.current());
    }

    @Test
    void eachScopeStartsAfresh() {
        Cost.measured(
                () -> {
                    var outer = Cost.current();
                    outer.roundTrip(1, 0, Duration.ZERO);
                    Cost.measured(
                            () -> {
                                assertEquals(0, Cost.current().calls());
                                Cost.current().roundTrip(2, 0, Duration.ZERO);
                                return Cost.current();
                            });
                    assertSame(outer, Cost.current());
                    assertEquals(1, outer.readUnits());
                    return outer;
                });
    }

    @Test
    void aFailureComesOutAsItWas() {
        var failure = new IllegalStateException("broken");

        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Cost.measured(
                                        () -> {
                                            throw failure;
                                        })));
    }

    @Test
    void theHeaderIsTheSameEverywhere() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertEquals(
                    "ddb;dur=0.0;desc=\"0 calls, depth 0, 0 RCU, 0 WCU\"",
                    new Cost().serverTiming());
        } finally {
            Locale.setDefault(before);
        }
    }
}
