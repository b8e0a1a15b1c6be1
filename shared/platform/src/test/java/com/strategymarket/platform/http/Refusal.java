package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;

import org.junit.jupiter.api.function.Executable;

import java.util.List;

/** What something is refused with. */
public final class Refusal {

    private Refusal() {}

    public static Problem of(Executable refused) {
        return assertThrows(ProblemException.class, refused).problem();
    }

    public static ProblemCode codeOf(Executable refused) {
        return of(refused).code();
    }

    public static List<String> fieldsOf(Executable refused) {
        return of(refused).errors().stream().map(error -> error.field()).toList();
    }
}
