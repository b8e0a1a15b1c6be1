package com.strategymarket.domain.marketplace.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.marketplace.basket.Schedule.Day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ScheduleTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Test
    void daysStandInTheOrderOfTheWeekAndOnce() {
        var schedule = schedule(List.of(Day.FRI, Day.MON, Day.FRI, Day.MON), NINE, TEN);

        assertEquals(List.of(Day.MON, Day.FRI), schedule.days());
    }

    @Test
    void thereIsAtLeastOneDay() {
        assertThrows(IllegalArgumentException.class, () -> schedule(List.of(), NINE, TEN));
    }

    @ParameterizedTest
    @CsvSource({
        "09:20, 15:15, true",
        "09:20, 09:21, true",
        "00:00, 23:59, true",
        "09:20, 09:20, false",
        "09:20, 09:19, false",
        "23:59, 00:00, false"
    })
    void theExitComesAfterTheEntry(LocalTime entry, LocalTime exit, boolean good) {
        assertEquals(
                good ? Optional.empty() : Optional.of("must be after entry_time"),
                Schedule.brokenExit(entry, exit));
        if (!good) {
            assertThrows(
                    IllegalArgumentException.class, () -> schedule(List.of(Day.MON), entry, exit));
        }
    }

    @Test
    void theDaysCannotBeChangedFromOutside() {
        var days = new ArrayList<>(List.of(Day.MON));
        var schedule = schedule(days, NINE, TEN);
        days.add(Day.TUE);

        assertEquals(List.of(Day.MON), schedule.days());
        assertThrows(UnsupportedOperationException.class, () -> schedule.days().add(Day.TUE));
    }

    private static Schedule schedule(List<Day> days, LocalTime entry, LocalTime exit) {
        return new Schedule(days, entry, exit, Schedule.DEFAULT_ZONE);
    }
}
