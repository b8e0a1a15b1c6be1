package com.strategymarket.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Runs subjects in turn, in another order each round: what else the machine does meanwhile meets
 * all of them alike, and none always follows the same neighbour.
 *
 * @param warmUp rounds before those that count
 */
public record Rounds(int warmUp, int measured, RandomGenerator random) {

    public Map<String, Samples> run(List<Subject> subjects) {
        var nanos = new LinkedHashMap<String, long[]>();
        subjects.forEach(subject -> nanos.put(subject.name(), new long[measured]));
        var order = new ArrayList<>(subjects);
        for (int round = -warmUp; round < measured; round++) {
            Collections.shuffle(order, random);
            for (var subject : order) {
                long took = subject.nanos().getAsLong();
                if (round >= 0) {
                    nanos.get(subject.name())[round] = took;
                }
            }
        }
        var samples = new LinkedHashMap<String, Samples>();
        nanos.forEach((name, each) -> samples.put(name, new Samples(Arrays.stream(each))));
        return samples;
    }
}
