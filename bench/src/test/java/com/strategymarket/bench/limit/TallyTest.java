package com.strategymarket.bench.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.bench.limit.Contender.Taken;
import com.strategymarket.domain.partner.limit.Bandwidth;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class TallyTest {

    private static final Instant START = Instant.parse("2026-11-20T04:00:00Z");
    private static final Bandwidth TEN_A_MINUTE =
            new Bandwidth("minute", 10, Duration.ofMinutes(1));

    private final Tally tally = new Tally();

    @Test
    void roundTripsAreCountedApartForThoseAdmittedAndThoseRefused() {
        tally.add(START, new Taken(true, 1));
        tally.add(START, new Taken(true, 2));
        tally.add(START, new Taken(false, 0));
        tally.add(START, new Taken(false, 3));
        tally.add(START, new Taken(false, 0));

        assertEquals(2, tally.admitted());
        assertEquals(5, tally.offered());
        assertEquals(1.5, tally.tripsPerAdmitted());
        assertEquals(1, tally.tripsPerRefused());
        assertEquals(3, tally.mostTrips());
    }

    @Test
    void whereNobodyIsRefusedThereIsNoMean() {
        tally.add(START, new Taken(true, 1));

        assertTrue(Double.isNaN(tally.tripsPerRefused()));
    }

    @Test
    void asMuchAsABucketHoldsAndGetsIsNotOver() {
        admit(10, 0);
        admit(1, 6_000);
        admit(2, 18_000);

        assertEquals(0, tally.over(TEN_A_MINUTE));
    }

    @Test
    void oneThatComesTooEarlyIsOverByAsMuchAsItIsEarly() {
        admit(10, 0);
        admit(1, 4_500);

        assertEquals(0.25, tally.over(TEN_A_MINUTE));
    }

    @Test
    void aBurstInTheMiddleIsSeenThoughTheWholeIsNotOver() {
        admit(1, 0);
        admit(12, 600_000);
        admit(1, 1_200_000);

        assertEquals(2, tally.over(TEN_A_MINUTE));
    }

    private void admit(int requests, long milliseconds) {
        for (int request = 0; request < requests; request++) {
            tally.add(START.plusMillis(milliseconds), new Taken(true, 1));
        }
    }
}
