package com.strategymarket.domain.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ProblemTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeIsInSnakeCaseAndSaysWhatItMeans(ProblemCode code) {
        assertTrue(code.code().matches("[a-z]+(_[a-z]+)*"), code.code());
        assertFalse(code.title().isBlank());
        assertTrue(code.meaning().endsWith("."), code.meaning());
        assertEquals(code.meaning(), Problem.of(code).detail());
    }

    @Test
    void membersAndPauseAreAddedWithoutChangingTheFirst() {
        var plain = Problem.of(ProblemCode.RATE_LIMITED, "Slowly.");
        var more =
                plain.with("policy", "address")
                        .with("names", List.of("a", "b"))
                        .retryAfter(Duration.ofSeconds(3));

        assertEquals(Map.of(), plain.members());
        assertEquals(Optional.empty(), plain.retryAfter());
        assertEquals(Map.of("policy", "address", "names", List.of("a", "b")), more.members());
        assertEquals(Optional.of(Duration.ofSeconds(3)), more.retryAfter());
        assertEquals("Slowly.", more.detail());
    }

    @Test
    void aRefusalCarriesTheProblemAndNoStackTrace() {
        var problem = Problem.invalid("lots", "must be at least 1");
        var thrown = problem.thrown();

        assertSame(problem, thrown.problem());
        assertEquals(List.of(new Violation("lots", "must be at least 1")), problem.errors());
        assertEquals(0, thrown.getStackTrace().length);
    }

    @Test
    void aRefusalWithACauseTellsWhereItCameFrom() {
        var cause = new IllegalStateException("below");
        var thrown = new ProblemException(Problem.of(ProblemCode.UNAVAILABLE), cause);

        assertSame(cause, thrown.getCause());
        assertTrue(thrown.getStackTrace().length > 0);
    }
}
