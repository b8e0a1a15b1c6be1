package com.strategymarket.bench.measure;

import java.util.stream.LongStream;

/** What one subject took, again and again. The machine is shared: a mean would tell of others. */
public final class Samples {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final long[] sorted;

    public Samples(LongStream nanos) {
        this.sorted = nanos.sorted().toArray();
    }

    /** In milliseconds. */
    public double median() {
        return quantile(0.5);
    }

    /** In milliseconds: what one in twenty exceeds. */
    public double p95() {
        return quantile(0.95);
    }

    /** In milliseconds: what nine in ten exceed. */
    public double p10() {
        return quantile(0.1);
    }

    /** In milliseconds: what one in ten exceeds. */
    public double p90() {
        return quantile(0.9);
    }

    /** In milliseconds: what others on the machine disturbed least. */
    public double least() {
        return quantile(0);
    }

    private double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLISECOND;
    }
}
