package com.strategymarket.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Something to be measured against others.
 *
 * @param nanos does it once and tells how long it took
 */
public record Subject(String name, LongSupplier nanos) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static Subject timed(String name, Runnable work) {
        return new Subject(
                name,
                () -> {
                    long began = System.nanoTime();
                    work.run();
                    return System.nanoTime() - began;
                });
    }

    /** How long the processor was at it, whoever else wanted it meanwhile. */
    public static Subject ofProcessor(String name, Runnable work) {
        return new Subject(
                name,
                () -> {
                    long began = THREADS.getCurrentThreadCpuTime();
                    work.run();
                    return THREADS.getCurrentThreadCpuTime() - began;
                });
    }
}
