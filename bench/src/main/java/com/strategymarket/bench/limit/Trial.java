package com.strategymarket.bench.limit;

import com.strategymarket.bench.limit.Contender.Taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Instances of one limiter at one bucket. The clock is moved by the waves; those of a wave take in
 * threads of their own, from the same line.
 */
public final class Trial {

    private final List<Contender> instances;
    private final Duration clocksApart;
    private final Tally tally = new Tally();

    /**
     * @param clocksApart between the slowest and the fastest of the instances' clocks
     */
    public Trial(List<Contender> instances, Duration clocksApart) {
        this.instances = List.copyOf(instances);
        this.clocksApart = clocksApart;
    }

    public Tally tally() {
        return tally;
    }

    public void meet(Wave wave) {
        var line = new CyclicBarrier(wave.instances().size());
        var requests =
                wave.instances().stream().map(instance -> request(wave.at(), instance, line));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests.toList())) {
                tally.add(wave.at(), answer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a limiter failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not all have answered", e);
        }
    }

    private Callable<Taken> request(Instant at, int instance, CyclicBarrier line) {
        return () -> {
            await(line);
            return instances.get(instance).take(at.plus(ahead(instance)));
        };
    }

    private static void await(CyclicBarrier line) throws InterruptedException {
        try {
            line.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("another one did not start", e);
        }
    }

    /** Spread evenly, so that the first is as much behind as the last is ahead. */
    private Duration ahead(int instance) {
        int steps = Math.max(1, instances.size() - 1);
        return clocksApart.multipliedBy(2L * instance - steps).dividedBy(2L * steps);
    }
}
