package com.strategymarket.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

class RoundsTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void eachIsMeasuredOnceARoundAndInManyOrders() {
        new Rounds(0, 30, new SplittableRandom(1)).run(List.of(noting("a"), noting("b")));

        var orders = new HashSet<List<String>>();
        for (int round = 0; round < 30; round++) {
            var pair = calls.subList(2 * round, 2 * round + 2);
            orders.add(List.copyOf(pair));
            assertEquals(List.of("a", "b"), pair.stream().sorted().toList());
        }
        assertEquals(2, orders.size());
    }

    @Test
    void roundsToWarmUpDoNotCount() {
        var falling = new AtomicLong(5_000_000);
        var subject = new Subject("s", () -> falling.getAndAdd(-1_000_000));

        var samples = new Rounds(3, 2, new SplittableRandom(1)).run(List.of(subject));

        assertEquals(0, falling.get());
        assertEquals(2, samples.get("s").p95());
        assertEquals(1, samples.get("s").least());
    }

    @Test
    void aTimedSubjectTellsNoLessThanItTook() {
        var inside = new AtomicLong();
        var subject =
                Subject.timed(
                        "s",
                        () -> {
                            long began = System.nanoTime();
                            calls.add("s");
                            inside.set(System.nanoTime() - began);
                        });

        long told = subject.nanos().getAsLong();

        assertTrue(told >= inside.get());
        assertEquals(List.of("s"), calls);
    }

    @Test
    void aSubjectOfTheProcessorTellsOfWorkAndNotOfWaiting() {
        var working = Subject.ofProcessor("s", () -> work(new SplittableRandom(1)));
        var inside = new AtomicLong();
        var waiting = Subject.ofProcessor("s", () -> inside.set(startAndJoin()));

        assertTrue(working.nanos().getAsLong() > 0);
        assertTrue(waiting.nanos().getAsLong() < inside.get());
    }

    private long startAndJoin() {
        long began = System.nanoTime();
        try {
            Thread.ofPlatform().start(() -> work(new SplittableRandom(1))).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - began;
    }

    private void work(SplittableRandom random) {
        calls.add(Double.toString(random.doubles(5_000_000).sum()));
    }

    private Subject noting(String name) {
        return Subject.timed(name, () -> calls.add(name));
    }
}
