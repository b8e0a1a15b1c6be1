package com.strategymarket.platform.dynamo;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double, half of each by chance, so that those who met do not meet again. */
final class Backoff {

    private static final long FIRST_MILLIS = 10;
    private static final long LONGEST_MILLIS = 200;

    private final RandomGenerator random;
    private final Pause pause;

    Backoff(RandomGenerator random, Pause pause) {
        this.random = random;
        this.pause = pause;
    }

    /**
     * @param failures how often it went wrong until now, at least once
     */
    void after(int failures) {
        var whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << (failures - 1));
        pause.last(Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1)));
    }
}
