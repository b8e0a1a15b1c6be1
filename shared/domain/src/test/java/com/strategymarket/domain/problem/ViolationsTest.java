package com.strategymarket.domain.problem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class ViolationsTest {

    private final Violations violations = new Violations();

    @Test
    void withoutOneNothingIsThrown() {
        assertTrue(violations.isEmpty());
        assertDoesNotThrow(violations::throwIfAny);
    }

    @Test
    void allAreToldAtOnceInTheirOrder() {
        violations.add("b", "must be so");
        violations.add("a", "must be otherwise");

        var refusal = assertThrows(ProblemException.class, violations::throwIfAny).problem();

        assertFalse(violations.isEmpty());
        assertEquals(ProblemCode.INVALID_REQUEST, refusal.code());
        assertEquals(
                List.of(new Violation("b", "must be so"), new Violation("a", "must be otherwise")),
                refusal.errors());
    }

    /**
     * Whether a part of a request is good is told by this number, also past those that are kept.
     */
    @Test
    void fiftyAreToldAndAllAreCounted() {
        for (int i = 0; i < 1_000; i++) {
            violations.add("field" + i, "is wrong");
        }

        var refusal = assertThrows(ProblemException.class, violations::throwIfAny).problem();

        assertEquals(50, refusal.errors().size());
        assertEquals(1_000, violations.size());
    }
}
