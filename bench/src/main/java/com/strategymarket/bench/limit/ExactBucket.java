package com.strategymarket.bench.limit;

import com.strategymarket.domain.partner.limit.Bandwidth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What can be let through at most of given requests: a token bucket that sees them all, in one
 * place and by one clock. It is told in words of its own, so that it shares no mistake with what is
 * measured by it.
 */
public final class ExactBucket {

    private final long quota;
    private final long perToken;
    private long saved;
    private Instant last;

    public ExactBucket(Bandwidth bandwidth, Instant start) {
        this.quota = bandwidth.quota();
        this.perToken = bandwidth.period().toNanos() / quota;
        if (perToken * quota != bandwidth.period().toNanos()) {
            throw new IllegalArgumentException("a token takes no whole number of nanoseconds");
        }
        this.saved = quota * perToken;
        this.last = start;
    }

    public long admitted(List<Wave> waves) {
        return waves.stream().mapToLong(this::admitted).sum();
    }

    private long admitted(Wave wave) {
        long passed = Duration.between(last, wave.at()).toNanos();
        saved = Math.min(quota * perToken, saved + passed);
        last = wave.at();
        long admitted = Math.min(wave.instances().size(), saved / perToken);
        saved -= admitted * perToken;
        return admitted;
    }
}
