package com.strategymarket.testkit.faults;

import com.strategymarket.embedded.EmbeddedTable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Lets everything go wrong with an operation that can: each fault at each of its calls, with and
 * without the client trying again, each time in a world of its own.
 *
 * @param <W> what the operation runs in: the code under test, wired to a {@link Stage}
 */
public final class FaultSweep<W> {

    private final Function<Stage, W> world;
    private final ToIntFunction<W> operation;
    private final Invariants<W> invariants;
    private final UnaryOperator<W> restart;

    /** What must hold however the operation went; it throws when it does not. */
    @FunctionalInterface
    public interface Invariants<W> {
        void check(W world, Outcome outcome) throws Exception;
    }

    /**
     * @param world makes one and fills it with what the operation needs to be there
     * @param operation answers with the HTTP status; run again it must be the same request, with
     *     the same Idempotency-Key
     */
    public FaultSweep(
            Function<Stage, W> world, ToIntFunction<W> operation, Invariants<W> invariants) {
        this(world, operation, invariants, UnaryOperator.identity());
    }

    private FaultSweep(
            Function<Stage, W> world,
            ToIntFunction<W> operation,
            Invariants<W> invariants,
            UnaryOperator<W> restart) {
        this.world = world;
        this.operation = operation;
        this.invariants = invariants;
        this.restart = restart;
    }

    /**
     * @param anew makes of a world whose process crashed one with a new process on the same table
     */
    public FaultSweep<W> restartedBy(UnaryOperator<W> anew) {
        return new FaultSweep<>(world, operation, invariants, anew);
    }

    /**
     * @throws AssertionError that names every scenario in which something does not hold
     */
    public SweepReport run() {
        var broken = new ArrayList<String>();
        var calls = play(Scenario.GOOD_DAY, broken);
        if (calls.isEmpty()) {
            throw new AssertionError("The operation calls the table never: nothing to sweep");
        }
        var others = Scenario.everyOtherWith(calls);
        others.forEach(scenario -> play(scenario, broken));
        if (!broken.isEmpty()) {
            var head = "%d of %d scenarios are broken:".formatted(broken.size(), others.size() + 1);
            throw new AssertionError(head + "\n  " + String.join("\n  ", broken));
        }
        return new SweepReport(calls, others.size() + 1);
    }

    private List<Call> play(Scenario scenario, List<String> broken) {
        try (var table = EmbeddedTable.inMemory()) {
            var faulty = new FaultyDynamoDb(table.client());
            var stage = new Stage(faulty, table.client(), table.tableName());
            var run = new Run<>(stage, scenario, operation, restart);
            run.in(world.apply(stage), invariants).ifPresent(broken::add);
            return run.calls();
        }
    }
}
