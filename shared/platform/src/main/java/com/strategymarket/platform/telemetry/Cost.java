package com.strategymarket.platform.telemetry;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * What one request spent on the table. It belongs to the thread that it was bound for and is not
 * shared: {@link FanOut} gives each branch a cost of its own and adds them up when all are done.
 */
public final class Cost {

    private static final ScopedValue<Cost> CURRENT = ScopedValue.newInstance();

    private int calls;
    private int depth;
    private double readUnits;
    private double writeUnits;
    private Duration time = Duration.ZERO;

    Cost() {}

    /** The cost of what runs now. Outside {@link #measured} it is one that nobody reads. */
    public static Cost current() {
        return CURRENT.isBound() ? CURRENT.get() : new Cost();
    }

    /** Runs something with a fresh cost, which {@link #current} is inside. */
    public static <T, X extends Throwable> T measured(ScopedValue.CallableOp<T, X> operation)
            throws X {
        return new Cost().during(operation);
    }

    <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> operation) throws X {
        return ScopedValue.where(CURRENT, this).call(operation);
    }

    /** Adds one call, made after all those that were added before it. */
    public void roundTrip(double read, double write, Duration took) {
        calls++;
        depth++;
        readUnits += read;
        writeUnits += write;
        time = time.plus(took);
    }

    /**
     * Adds what ran side by side: all of it was spent, but only the longest branch was waited for.
     */
    void sideBySide(Collection<Cost> branches) {
        for (var branch : branches) {
            calls += branch.calls;
            readUnits += branch.readUnits;
            writeUnits += branch.writeUnits;
        }
        depth += branches.stream().mapToInt(Cost::depth).max().orElse(0);
        time = time.plus(branches.stream().map(Cost::time).reduce(Duration.ZERO, Cost::longer));
    }

    public int calls() {
        return calls;
    }

    /** The longest chain of round trips that waited for one another. */
    public int depth() {
        return depth;
    }

    public double readUnits() {
        return readUnits;
    }

    public double writeUnits() {
        return writeUnits;
    }

    /** How long that chain was waited for. */
    public Duration time() {
        return time;
    }

    /**
     * An entry of the Server-Timing header: {@code ddb;dur=3.1;desc="2 calls, depth 2, 1.5 RCU, 11
     * WCU"}.
     */
    public String serverTiming() {
        return String.format(
                Locale.ROOT,
                "ddb;dur=%.1f;desc=\"%d calls, depth %d, %s RCU, %s WCU\"",
                milliseconds(time),
                calls,
                depth,
                plain(readUnits),
                plain(writeUnits));
    }

    /** The whole header, of a request that took so long. */
    public String serverTiming(Duration took) {
        return serverTiming() + String.format(Locale.ROOT, ", total;dur=%.1f", milliseconds(took));
    }

    @Override
    public String toString() {
        return serverTiming();
    }

    static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String plain(double units) {
        return units == Math.rint(units)
                ? Long.toString((long) units)
                : String.format(Locale.ROOT, "%.1f", units);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
