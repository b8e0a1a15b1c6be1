package com.strategymarket.bench.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How requests come: a Poisson process. What is random about it comes from a seed, so that every
 * run and every limiter meets the same requests.
 *
 * @param together whether all instances are asked at the same moment, or one at a time
 * @param perMinute of all instances together
 */
public record Crowd(int instances, boolean together, double perMinute) {

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    public List<Wave> waves(Instant start, Duration span, RandomGenerator random) {
        double gap = NANOS_PER_MINUTE / perMinute * (together ? instances : 1);
        var waves = new ArrayList<Wave>();
        double nanos = gap * random.nextExponential();
        while (nanos < span.toNanos()) {
            waves.add(new Wave(start.plusNanos((long) nanos), asked(random)));
            nanos += gap * random.nextExponential();
        }
        return waves;
    }

    private List<Integer> asked(RandomGenerator random) {
        return together
                ? IntStream.range(0, instances).boxed().toList()
                : List.of(random.nextInt(instances));
    }
}
