package com.strategymarket.bench.limit;

import com.strategymarket.bench.limit.Contender.Taken;
import com.strategymarket.domain.partner.limit.Bandwidth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a limiter did. */
public final class Tally {

    private final List<Instant> admissions = new ArrayList<>();
    private long refused;
    private long tripsOfAdmitted;
    private long tripsOfRefused;
    private int mostTrips;

    void add(Instant at, Taken taken) {
        if (taken.admitted()) {
            admissions.add(at);
            tripsOfAdmitted += taken.roundTrips();
        } else {
            refused++;
            tripsOfRefused += taken.roundTrips();
        }
        mostTrips = Math.max(mostTrips, taken.roundTrips());
    }

    public long admitted() {
        return admissions.size();
    }

    public long offered() {
        return admitted() + refused;
    }

    public double tripsPerAdmitted() {
        return (double) tripsOfAdmitted / admitted();
    }

    public double tripsPerRefused() {
        return (double) tripsOfRefused / refused;
    }

    /** For the one request that took most. */
    public int mostTrips() {
        return mostTrips;
    }

    /**
     * How many requests more were let through than a bucket can hold and get, in the worst of all
     * spans of time between two admissions. A fraction tells that the last one came too early.
     */
    public double over(Bandwidth bandwidth) {
        long over = 0;
        for (int first = 0; first < admissions.size(); first++) {
            for (int last = first; last < admissions.size(); last++) {
                var span = Duration.between(admissions.get(first), admissions.get(last));
                long taken = (last - first + 1) * bandwidth.interval();
                over = Math.max(over, taken - bandwidth.span() - span.toNanos());
            }
        }
        return (double) over / bandwidth.interval();
    }
}
