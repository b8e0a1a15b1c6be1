package com.strategymarket.local.clock;

import java.time.Instant;

/** What the schedule does once a minute. */
@FunctionalInterface
public interface MinuteTick {
    /**
     * @param minute the whole minute that this tick is for
     */
    void at(Instant minute);
}
