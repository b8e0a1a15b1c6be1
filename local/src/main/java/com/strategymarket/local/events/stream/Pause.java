package com.strategymarket.local.events.stream;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
interface Pause {
    void last(Duration time) throws InterruptedException;
}
