package com.strategymarket.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time in a test, which stands still until the test moves it. */
public final class HandClock implements InstantSource {
    private volatile Instant now;

    public HandClock(String start) {
        now = Instant.parse(start);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void pass(Duration span) {
        now = now.plus(span);
    }
}
