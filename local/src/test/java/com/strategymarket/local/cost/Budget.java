package com.strategymarket.local.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.ServerTiming;

import java.math.BigDecimal;

/**
 * What a request may cost.
 *
 * @param depth sequential round trips
 * @param readUnits at most
 * @param writeUnits at most
 */
record Budget(int calls, int depth, double readUnits, double writeUnits) {

    void holds(Answer answer) {
        var cost = ServerTiming.of(answer);
        assertEquals(calls, cost.calls(), answer::toString);
        assertEquals(depth, cost.depth(), answer::toString);
        within(readUnits, cost.readUnits(), answer);
        within(writeUnits, cost.writeUnits(), answer);
    }

    private static void within(double most, BigDecimal spent, Answer answer) {
        assertTrue(spent.compareTo(BigDecimal.valueOf(most)) <= 0, answer::toString);
    }
}
