package com.strategymarket.domain.problem;

/** A refusal that every caller on the way gives up on; it becomes an answer in one place. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        // No stack trace: a refusal is an ordinary answer and happens at the rate of bad requests.
        super(problem.code().code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code().code() + ": " + problem.detail(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
