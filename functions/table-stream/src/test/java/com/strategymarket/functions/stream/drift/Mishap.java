package com.strategymarket.functions.stream.drift;

import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;

import java.util.Optional;
import java.util.Random;

/** What goes wrong at random. */
final class Mishap {

    private static final Fault[] ALL = Fault.values();

    private Mishap() {}

    /**
     * @param latest the last call that it may strike
     */
    static Optional<Injection> maybe(Random random, double probability, int latest) {
        if (random.nextDouble() >= probability) {
            return Optional.empty();
        }
        var fault = ALL[random.nextInt(ALL.length)];
        int call = 1 + random.nextInt(latest);
        // Who has crashed crashes no second time.
        boolean lasting = fault != Fault.CRASH && random.nextBoolean();
        return Optional.of(
                lasting ? Injection.fromThenOn(fault, call) : Injection.once(fault, call));
    }
}
