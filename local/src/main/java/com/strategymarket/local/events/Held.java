package com.strategymarket.local.events;

import java.time.Instant;

/** A message in its queue, hidden until it is visible. */
record Held(Message message, Instant visibleAt) {
    boolean visible(Instant now) {
        return !now.isBefore(visibleAt);
    }

    Held received(Instant visibleAgainAt) {
        return new Held(message.receivedAgain(), visibleAgainAt);
    }
}
