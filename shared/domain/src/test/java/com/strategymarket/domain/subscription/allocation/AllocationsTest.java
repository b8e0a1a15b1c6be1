package com.strategymarket.domain.subscription.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class AllocationsTest {

    private static final Allocation FIRST = allocation(1, 5);
    private static final Allocation SECOND = allocation(2, 1);
    private static final Allocation THIRD = allocation(3, 5);

    @Test
    void theFirstPriorityComesFirstAndOfTheSameTheOlder() {
        var expected = List.of(SECOND, FIRST, THIRD);

        assertEquals(expected, new Allocations(List.of(THIRD, FIRST, SECOND)).all());
        assertEquals(expected, Allocations.NONE.and(FIRST).and(THIRD).and(SECOND).all());
    }

    @Test
    void aChangedPriorityChangesTheOrder() {
        var all = new Allocations(List.of(FIRST, SECOND));
        var sizing = new Sizing(BigDecimal.ONE, 9, Optional.empty());

        var changed = all.changing(SECOND.id(), was -> was.sized(sizing));

        assertEquals(List.of(FIRST, SECOND.sized(sizing)), changed.all());
        assertEquals(all, all.changing(THIRD.id(), was -> was.sized(sizing)));
    }

    @Test
    void eachIsFoundByItsIdAndByItsAccount() {
        var all = new Allocations(List.of(FIRST, SECOND));

        assertEquals(Optional.of(FIRST), all.find(FIRST.id()));
        assertEquals(Optional.of(SECOND), all.on(SECOND.account()));
        assertEquals(Optional.empty(), all.find(THIRD.id()));
        assertEquals(Optional.empty(), all.on(THIRD.account()));
        assertEquals(List.of(SECOND.account(), FIRST.account()), all.accounts());
    }

    @Test
    void oneThatGoesLeavesTheOthers() {
        var all = new Allocations(List.of(FIRST, SECOND, THIRD));

        assertEquals(List.of(FIRST, THIRD), all.without(SECOND.id()).all());
        assertEquals(Allocations.NONE, new Allocations(List.of(FIRST)).without(FIRST.id()));
    }

    @Test
    void thereIsRoomForTen() {
        var nine = new Allocations(IntStream.range(0, 9).mapToObj(i -> allocation(i, 1)).toList());

        assertFalse(nine.isFull());
        assertTrue(nine.and(allocation(9, 1)).isFull());
        assertFalse(Allocations.NONE.isFull());
    }

    @Test
    void theListIsNobodysToChange() {
        var all = new Allocations(List.of(FIRST)).all();

        assertThrows(UnsupportedOperationException.class, () -> all.add(SECOND));
    }

    /** Only its size changes: what it is and since when stays. */
    @Test
    void anotherSizeIsTheSameAllocation() {
        var sizing = new Sizing(new BigDecimal("2.5"), 7, Optional.of(4));
        var sized = FIRST.sized(sizing);

        assertEquals(
                new Allocation(FIRST.id(), FIRST.account(), FIRST.client(), sizing, FIRST.since()),
                sized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.50", "1.500", "15e-1"})
    void theSameMultiplierIsEqualHoweverManyNoughtsWereTyped(String typed) {
        var sizing = new Sizing(new BigDecimal(typed), 1, Optional.empty());

        assertEquals(new Sizing(new BigDecimal("1.5"), 1, Optional.empty()), sizing);
        assertEquals("1.50", sizing.lotMultiplier().toString());
    }

    @Test
    void aMultiplierIsNotRounded() {
        var finer = new BigDecimal("1.005");

        assertThrows(ArithmeticException.class, () -> new Sizing(finer, 1, Optional.empty()));
        assertNotEquals(
                new Sizing(new BigDecimal("1.01"), 1, Optional.empty()),
                new Sizing(new BigDecimal("1"), 1, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1", "2.5", "99.99", "100", "100.00"})
    void multipliersThatAreGood(String good) {
        assertEquals(Optional.empty(), Sizing.LOT_MULTIPLIER.broken(new BigDecimal(good)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.009", "-1", "100.01", "1.001", "1e400"})
    void multipliersThatAreNot(String bad) {
        assertTrue(Sizing.LOT_MULTIPLIER.broken(new BigDecimal(bad)).isPresent());
    }

    @Test
    void prioritiesAndLotsHaveBothEnds() {
        assertTrue(Sizing.PRIORITY.holds(1) && Sizing.PRIORITY.holds(100));
        assertFalse(Sizing.PRIORITY.holds(0) || Sizing.PRIORITY.holds(101));
        assertTrue(Sizing.LOTS_PER_ORDER.holds(1) && Sizing.LOTS_PER_ORDER.holds(1000));
        assertFalse(Sizing.LOTS_PER_ORDER.holds(0) || Sizing.LOTS_PER_ORDER.holds(1001));
    }

    private static Allocation allocation(int number, int priority) {
        var form = "01M7Y1%020d".formatted(number);
        return new Allocation(
                new AllocationId(form),
                new BrokerAccountId(form),
                new BrokerClient(Broker.KNOWN.getFirst(), "ZB-" + number),
                new Sizing(BigDecimal.ONE, priority, Optional.empty()),
                Instant.parse("2027-01-31T10:00:00Z"));
    }
}
