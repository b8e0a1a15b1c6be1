package com.strategymarket.bench.limit;

import java.time.Instant;

/**
 * One instance of a function with a limiter of its own. Its bucket it shares with others of its
 * kind, and like an instance it serves one request at a time.
 */
public interface Contender {

    Taken take(Instant now);

    /** What became of a request, and how often the table was asked for it. */
    record Taken(boolean admitted, int roundTrips) {}
}
