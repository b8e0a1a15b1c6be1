package com.strategymarket.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.contract.Trigger.Schedule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class TriggerTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT5M", "PT30M", "PT1H", "PT6H", "PT24H"})
    void aScheduleGoesByPartsOfAnHourOrOfADay(String every) {
        assertEquals(Duration.parse(every), new Schedule(Duration.parse(every)).every());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT30S", "PT90S", "PT7M", "PT90M", "PT5H", "PT48H", "-PT1M"})
    void whatADayIsNoMultipleOfMakesNoSchedule(String every) {
        assertThrows(IllegalArgumentException.class, () -> new Schedule(Duration.parse(every)));
    }
}
