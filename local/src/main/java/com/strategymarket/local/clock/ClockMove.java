package com.strategymarket.local.clock;

import java.time.Instant;

/** What became of a wish to move the clock. */
public sealed interface ClockMove {
    record Moved(Instant now) implements ClockMove {}

    record Refused(String reason) implements ClockMove {}
}
