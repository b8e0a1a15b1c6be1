package com.strategymarket.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

class SamplesTest {

    @Test
    void theMedianAndTheOneInTwentyAreFoundInAnyOrder() {
        var samples = new Samples(LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000));

        assertEquals(50, samples.median());
        assertEquals(95, samples.p95());
        assertEquals(1, samples.least());
        assertEquals(10, samples.p10());
        assertEquals(90, samples.p90());
    }

    @Test
    void oneSampleIsAllThatIsAsked() {
        var samples = new Samples(LongStream.of(2_500_000));

        assertEquals(2.5, samples.median());
        assertEquals(2.5, samples.p95());
        assertEquals(2.5, samples.least());
    }

    @Test
    void oneThatTookLongMovesNoMedian() {
        assertEquals(2, new Samples(LongStream.of(1_000_000, 9_000_000_000L, 2_000_000)).median());
    }
}
