package com.strategymarket.domain.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

class BillingCalendarTest {

    @Test
    void aShortMonthDoesNotMakeTheLaterOnesCreep() {
        var calendar = new BillingCalendar(LocalDate.parse("2027-01-31"));

        assertEquals(
                List.of("2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"),
                IntStream.range(0, 4).mapToObj(i -> calendar.period(i).end().toString()).toList());
    }

    @Test
    void aLeapYearHasItsDay() {
        var calendar = new BillingCalendar(LocalDate.parse("2027-12-31"));

        assertEquals(LocalDate.parse("2028-02-29"), calendar.period(1).end());
    }

    @Property
    void periodsFollowEachOtherMonthByMonthOnTheFirstDaysDay(
            @ForAll @IntRange(min = 0, max = 36_500) int day,
            @ForAll @IntRange(min = 0, max = 600) int number) {
        var first = LocalDate.ofEpochDay(20_000L + day);
        var calendar = new BillingCalendar(first);
        var period = calendar.period(number);
        var month = YearMonth.from(first).plusMonths(number);

        assertEquals(calendar.period(number + 1).start(), period.end());
        assertEquals(month, YearMonth.from(period.start()));
        assertEquals(
                Math.min(first.getDayOfMonth(), month.lengthOfMonth()),
                period.start().getDayOfMonth());
    }
}
