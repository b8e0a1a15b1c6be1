package com.strategymarket.local.clock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the clock often enough that each minute ticks soon after it begins, also after a jump.
 */
public final class ClockTicker implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LAST_TICK = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("minute-ticks").daemon().factory());

    public ClockTicker(LocalClock clock) {
        thread.scheduleWithFixedDelay(clock::tickDue, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets a tick that runs come to its end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_TICK.toSeconds(), TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
