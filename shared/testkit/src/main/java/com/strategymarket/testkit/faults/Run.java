package com.strategymarket.testkit.faults;

import com.strategymarket.testkit.faults.FaultSweep.Invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** One scenario, played once. */
final class Run<W> {

    private final Stage stage;
    private final Scenario scenario;
    private final ToIntFunction<W> operation;
    private final UnaryOperator<W> restart;
    private final List<Answer> answers = new ArrayList<>();
    private List<Call> calls = List.of();
    private List<Call> struck = List.of();

    Run(Stage stage, Scenario scenario, ToIntFunction<W> operation, UnaryOperator<W> restart) {
        this.stage = stage;
        this.scenario = scenario;
        this.operation = operation;
        this.restart = restart;
    }

    /** What is broken, if anything. */
    Optional<String> in(W world, Invariants<W> invariants) {
        try {
            var left = attempts(world);
            if (scenario.injection().isPresent() && struck.isEmpty()) {
                return Optional.of(scenario + ": the call was not made this time");
            }
            invariants.check(left, new Outcome(scenario, List.copyOf(answers)));
            return Optional.empty();
        } catch (Exception | AssertionError e) {
            var where = struck.isEmpty() ? "" : " (" + struck.getFirst().operation() + ")";
            return Optional.of("%s%s %s: %s".formatted(scenario, where, answers, message(e)));
        }
    }

    /** The calls of the first attempt. */
    List<Call> calls() {
        return calls;
    }

    private W attempts(W world) {
        stage.faulty().reset();
        scenario.injection().ifPresent(stage.faulty()::inject);
        var left = attempt(world, this::noteCalls);
        return scenario.repeated() ? attempt(left, () -> {}) : left;
    }

    private W attempt(W world, Runnable ended) {
        var answer = answer(world);
        ended.run();
        stage.faulty().reset();
        answers.add(answer);
        return answer instanceof Answer.None ? restart.apply(world) : world;
    }

    /** Whatever the code made of a crash on its way out, nobody heard of it. */
    private Answer answer(W world) {
        try {
            var status = new Answer.Status(operation.applyAsInt(world));
            return stage.faulty().hasCrashed() ? new Answer.None() : status;
        } catch (RuntimeException | Error e) {
            if (!stage.faulty().hasCrashed()) {
                noteCalls();
                throw e;
            }
            return new Answer.None();
        }
    }

    private void noteCalls() {
        calls = stage.faulty().calls();
        struck = stage.faulty().struck();
    }

    private static String message(Throwable e) {
        return e instanceof AssertionError ? e.getMessage() : e.toString();
    }
}
