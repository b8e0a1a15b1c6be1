package com.strategymarket.domain.partner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.Sample;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class UsageTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-28");
    private static final PartnerKeyId OTHER = new PartnerKeyId("01KAFM0000000000000000002Z");
    private static final Tally ONE = new Tally(3, 2, 1, 4, Map.of("browse", 2L, "get", 1L));
    private static final Tally TWO = new Tally(1, 0, 5, 0, Map.of("get", 1L));

    @Test
    void talliesAddUpRouteByRoute() {
        assertEquals(new Tally(4, 2, 6, 4, Map.of("browse", 2L, "get", 2L)), ONE.plus(TWO));
        assertEquals(ONE, ONE.plus(Tally.NONE));
        assertEquals(ONE, Tally.NONE.plus(ONE));
    }

    @Test
    void usageIsPickedByKeyAndByDay() {
        var usage =
                new KeyUsage(
                        List.of(
                                new KeyUsage.Day(Sample.ID, DAY, ONE),
                                new KeyUsage.Day(Sample.ID, DAY.plusDays(1), TWO),
                                new KeyUsage.Day(OTHER, DAY, TWO)),
                        Map.of(Sample.ID, Instant.EPOCH));

        assertEquals(ONE.plus(TWO).plus(TWO), usage.sum());
        assertEquals(ONE.plus(TWO), usage.of(Sample.ID).sum());
        assertEquals(ONE.plus(TWO), usage.on(DAY).sum());
        assertEquals(ONE, usage.of(Sample.ID).on(DAY).sum());
        assertEquals(Tally.NONE, usage.on(DAY.minusDays(1)).sum());
        assertEquals(usage.lastUsed(), usage.of(OTHER).lastUsed());
    }

    @Test
    void bothEndsBelongToARange() {
        var range = new DayRange(DAY, DAY.plusDays(2));

        assertEquals(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)), range.days().toList());
        assertTrue(range.holds(DAY) && range.holds(DAY.plusDays(2)));
        assertFalse(range.holds(DAY.minusDays(1)) || range.holds(DAY.plusDays(3)));
        assertEquals(range, DayRange.endingWith(DAY.plusDays(2), 3));
        assertEquals(new DayRange(DAY, DAY), DayRange.endingWith(DAY, 1));
    }

    @Test
    void aMonthHasItsOwnLength() {
        assertEquals(
                new DayRange(LocalDate.parse("2028-02-01"), LocalDate.parse("2028-02-29")),
                DayRange.monthOf(LocalDate.parse("2028-02-29")));
        assertEquals(28, DayRange.monthOf(DAY).days().count());
    }

    @Test
    void aRangeHas92DaysAtMostAndOneAtLeast() {
        assertEquals(92, new DayRange(DAY, DAY.plusDays(91)).days().count());
        assertTrue(DayRange.broken(DAY, DAY.plusDays(92)).isPresent());
        assertTrue(DayRange.broken(DAY, DAY.minusDays(1)).isPresent());
        assertThrows(IllegalArgumentException.class, () -> new DayRange(DAY, DAY.plusDays(92)));
        assertThrows(IllegalArgumentException.class, () -> new DayRange(DAY, DAY.minusDays(1)));
        assertTrue(DayRange.broken(LocalDate.MIN, LocalDate.MAX).isPresent());
    }
}
