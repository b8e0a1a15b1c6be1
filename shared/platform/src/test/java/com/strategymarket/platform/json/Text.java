package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.problem.Violations;

import java.util.List;

/** What is wrong with the plain text of a query parameter. */
final class Text {

    private Text() {}

    static List<String> wrong(Scalar<?> scalar, String text) {
        var violations = new Violations();
        scalar.parse(text, "", violations);
        try {
            violations.throwIfAny();
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.problem().errors().stream().map(v -> ": " + v.message()).toList();
        }
    }
}
