package com.strategymarket.platform.dynamo;

import java.time.Duration;

/** Waits for a moment. */
@FunctionalInterface
public interface Pause {

    void last(Duration duration);

    /** Lets the thread sleep; when it is interrupted, nobody waits for the answer any more. */
    static void sleeping(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Outage.problem().thrown();
        }
    }
}
