package com.strategymarket.testkit.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way in which the operation may go.
 *
 * @param injection empty when nothing goes wrong
 * @param repeated whether the client tries the whole operation again, once all is well
 */
public record Scenario(Optional<Injection> injection, boolean repeated) {

    static final Scenario GOOD_DAY = new Scenario(Optional.empty(), false);

    /** Each fault that can happen to each of the calls, once and lasting, repeated and not. */
    static List<Scenario> everyOtherWith(List<Call> calls) {
        var scenarios = new ArrayList<>(List.of(new Scenario(Optional.empty(), true)));
        for (var call : calls) {
            for (var fault : Fault.values()) {
                if (fault.mayStrike(call.request())) {
                    scenarios.addAll(with(fault, call));
                }
            }
        }
        return scenarios;
    }

    private static List<Scenario> with(Fault fault, Call call) {
        var scenarios = new ArrayList<Scenario>();
        for (boolean repeated : new boolean[] {false, true}) {
            scenarios.add(new Scenario(Optional.of(Injection.at(call, fault, false)), repeated));
            // Who has crashed crashes no second time.
            if (fault != Fault.CRASH) {
                var lasting = Injection.at(call, fault, true);
                scenarios.add(new Scenario(Optional.of(lasting), repeated));
            }
        }
        return scenarios;
    }

    @Override
    public String toString() {
        var what =
                injection
                        .map(
                                each ->
                                        each.fault()
                                                + " at call "
                                                + each.call()
                                                + (each.lasting() ? " and after" : ""))
                        .orElse("no fault");
        return repeated ? what + ", repeated" : what;
    }
}
