package com.strategymarket.testkit.faults;

import java.util.List;

/**
 * How a scenario ended.
 *
 * @param answers one an attempt
 */
public record Outcome(Scenario scenario, List<Answer> answers) {

    public Answer first() {
        return answers.getFirst();
    }

    /** The answer after which the client stopped asking. */
    public Answer last() {
        return answers.getLast();
    }

    /** Whether any attempt was told that it succeeded. */
    public boolean succeeded() {
        return answers.stream().anyMatch(Answer::isSuccess);
    }

    /** Whether the last attempt met no fault, so that it had to be answered as on a good day. */
    public boolean endedWell() {
        return scenario.injection().isEmpty() || scenario.repeated();
    }
}
