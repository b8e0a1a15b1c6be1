package com.strategymarket.local.clock;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything that happens each minute. What fails is told in the log and keeps nothing else from
 * happening.
 */
final class MinuteTicks {
    private static final System.Logger LOG = System.getLogger(MinuteTicks.class.getName());

    private final List<MinuteTick> listeners = new CopyOnWriteArrayList<>();

    void add(MinuteTick listener) {
        listeners.add(listener);
    }

    void run(Instant minute) {
        listeners.forEach(listener -> run(listener, minute));
    }

    private static void run(MinuteTick listener, Instant minute) {
        try {
            listener.at(minute);
        } catch (RuntimeException | Error e) {
            // An error too: a function that cannot be loaded must not silence the schedule for
            // ever.
            LOG.log(ERROR, "The tick of " + minute + " failed", e);
        }
    }
}
