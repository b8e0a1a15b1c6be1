package com.strategymarket.bench.measure;

import java.util.function.LongSupplier;

/**
 * Something to be measured against others.
 *
 * @param nanos does it once and tells how long it took
 */
public record Subject(String name, LongSupplier nanos) {

    public static Subject timed(String name, Runnable work) {
        return new Subject(
                name,
                () -> {
                    long began = System.nanoTime();
                    work.run();
                    return System.nanoTime() - began;
                });
    }
}
