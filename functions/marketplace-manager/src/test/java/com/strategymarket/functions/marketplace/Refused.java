package com.strategymarket.functions.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;

import org.junit.jupiter.api.function.Executable;

/** Says that something is refused, and with what. */
public final class Refused {

    private Refused() {}

    public static void with(ProblemCode code, Executable refused) {
        assertEquals(code, assertThrows(ProblemException.class, refused).problem().code());
    }
}
