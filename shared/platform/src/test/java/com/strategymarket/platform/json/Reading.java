package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemException;

import java.util.List;

/** Reads texts by a shape, and tells what is wrong with them as lines. */
public final class Reading {

    private Reading() {}

    public static <T> T good(Shape<T> shape, String json) {
        return Json.read(shape, Json.parse(json));
    }

    /** Each as {@code field: what is wrong}; none when it is good. */
    public static List<String> wrong(Shape<?> shape, String json) {
        try {
            good(shape, json);
            return List.of();
        } catch (ProblemException refusal) {
            return lines(refusal.problem());
        }
    }

    private static List<String> lines(Problem problem) {
        return problem.errors().stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
    }
}
