package com.strategymarket.local.clock;

import java.time.Instant;

/** A wish to move the clock: the body of {@code POST /local/clock}. */
public sealed interface ClockRequest {
    record SetTo(Instant time) implements ClockRequest {}

    record AdvanceBy(TimeSpan span) implements ClockRequest {}

    record Unreadable(String reason) implements ClockRequest {}

    static ClockRequest parse(String json) {
        return ClockBody.parse(json);
    }
}
