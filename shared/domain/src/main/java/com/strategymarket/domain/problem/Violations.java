package com.strategymarket.domain.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers broken rules, so that a caller is told all of them at once. */
public final class Violations {

    /** More would not help the reader, and would let a bad request make a large answer. */
    private static final int MOST = 50;

    private final List<Violation> found = new ArrayList<>();
    private int count;

    public void add(String field, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new Violation(field, message));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * How many there are, those that are not told counted too: by this it is known whether a part
     * of the request added any.
     */
    public int size() {
        return count;
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(found)));
        }
    }
}
