package com.strategymarket.platform.json.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Schedule.Day;
import com.strategymarket.domain.marketplace.basket.Strategy;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

class BasketShapesTest {

    /** The example of the specification. */
    private static final String GOOD =
            """
            {"name": "Conservative Iron Condor Weekly", "description": "…", "category": "INCOME",
             "strategies": [{"name": "Iron condor", "underlying": "NIFTY", "product": "INTRADAY",
               "schedule": {"days": ["MON","TUE","WED","THU"], "entry_time": "09:20",
                            "exit_time": "15:15", "timezone": "Asia/Kolkata"},
               "legs": [{"side": "SELL", "instrument": "CE",
                         "strike": {"by": "ATM_OFFSET", "value": 200},
                         "expiry": "WEEKLY", "lots": 1},
                        {"side": "BUY", "instrument": "FUT", "expiry": "MONTHLY", "lots": 50}],
               "stop_loss_percent": 40, "target_percent": 60}]}
            """;

    @Test
    void theSpecificationsExampleReads() {
        var basket = Reading.good(BasketShapes.DRAFT, GOOD);

        assertEquals(Category.INCOME, basket.category());
        var strategy = basket.strategies().getFirst();
        assertEquals(
                new Schedule(
                        List.of(Day.MON, Day.TUE, Day.WED, Day.THU),
                        LocalTime.of(9, 20),
                        LocalTime.of(15, 15),
                        ZoneId.of("Asia/Kolkata")),
                strategy.schedule());
        assertEquals(
                new Leg(
                        Leg.Side.SELL,
                        Leg.Instrument.CE,
                        Optional.of(new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, 200)),
                        Leg.Expiry.WEEKLY,
                        1),
                strategy.legs().getFirst());
        assertEquals(Optional.empty(), strategy.legs().get(1).strike());
        assertEquals(Optional.of(new BigDecimal("40")), strategy.stopLossPercent());
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        var basket = Reading.good(BasketShapes.DRAFT, GOOD);

        assertEquals(
                basket, Json.readOwn(BasketShapes.DRAFT, Json.write(BasketShapes.DRAFT, basket)));
    }

    @Test
    void zoneAndDescriptionMayBeLeftOut() {
        var basket =
                Reading.good(
                        BasketShapes.DRAFT,
                        GOOD.replaceAll(",\\s+\"timezone\": \"Asia/Kolkata\"", "")
                                .replace("\"description\": \"…\", ", ""));

        assertEquals("", basket.description());
        assertEquals(Schedule.DEFAULT_ZONE, basket.strategies().getFirst().schedule().timezone());
    }

    /** One break of the example at a time, and what is told of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"lots\": 1 | \"lots\": 0 | strategies[0].legs[0].lots: must be between 1 and 50",
                "\"lots\": 50 | \"lots\": 51 | strategies[0].legs[1].lots: must be between 1 and"
                        + " 50",
                "\"lots\": 50 | \"lots\": \"1\" | strategies[0].legs[1].lots: must be a number",
                "\"lots\": 50 | \"lot\": 1, \"lots\": 1 | strategies[0].legs[1].lot: is not a known"
                        + " field",
                "\"value\": 200 | \"value\": 1e400 | strategies[0].legs[0].strike.value: must be"
                        + " between -50000 and 50000",
                "\"by\": \"ATM_OFFSET\" | \"by\": \"PRICE\" | strategies[0].legs[0].strike.by: must"
                        + " be one of ATM_OFFSET",
                "\"instrument\": \"FUT\" | \"instrument\": \"PE\" | strategies[0].legs[1].strike:"
                        + " is required for PE",
                "\"instrument\": \"CE\" | \"instrument\": \"FUT\" | strategies[0].legs[0].strike:"
                        + " must be absent: a future has no strike",
                "\"15:15\" | \"09:20\" | strategies[0].schedule.exit_time: must be after"
                        + " entry_time",
                "\"15:15\" | \"24:00\" | strategies[0].schedule.exit_time: must be a time of day"
                        + " such as 09:20",
                "[\"MON\",\"TUE\",\"WED\",\"THU\"] | [] | strategies[0].schedule.days: must have 1"
                        + " to 7 elements",
                "[\"MON\",\"TUE\",\"WED\",\"THU\"] | [\"MON\",\"Tue\"] |"
                        + " strategies[0].schedule.days[1]: must be one of MON, TUE, WED, THU, FRI,"
                        + " SAT, SUN",
                "\"Asia/Kolkata\" | \"+05:30\" | strategies[0].schedule.timezone: must be a time"
                        + " zone such as Asia/Kolkata",
                "\"NIFTY\" | \"nifty\" | strategies[0].underlying: must be of A–Z 0–9 & _ -, as the"
                        + " exchange spells it",
                "40 | 0 | strategies[0].stop_loss_percent: must be between 0.01 and 1000",
                "60 | 60.001 | strategies[0].target_percent: must have at most 2 decimals",
                "\"Conservative Iron Condor Weekly\" | \"  ab  \" | name: must have 3 to 120"
                        + " characters",
                "\"INCOME\" | \"Income\" | category: must be one of INCOME, DIRECTIONAL,"
                        + " VOLATILITY, HEDGING, ARBITRAGE, INTRADAY",
                "\"category\" | \"version\": 1, \"category\" | version: is not a known field",
                "\"strategies\" | \"strategies\": [], \"Strategies\" | Strategies: is not a known"
                        + " field; strategies: must have 1 to 20 elements"
            })
    void eachRuleIsToldWithItsPath(String right, String wrong, String told) {
        var broken = GOOD.replaceFirst(quoted(right), wrong);

        assertEquals(List.of(told.split("; ")), Reading.wrong(BasketShapes.DRAFT, broken));
    }

    @Test
    void manyBrokenRulesAreToldAtOnce() {
        var broken =
                GOOD.replace("\"lots\": 50", "\"lots\": 0")
                        .replace("\"15:15\"", "\"08:00\"")
                        .replace("\"INCOME\"", "\"MAGIC\"");

        assertEquals(3, Reading.wrong(BasketShapes.DRAFT, broken).size());
    }

    @Test
    void theLargestBasketStaysUnderAHundredKilobytes() {
        var largest = LargestBasket.inJson();

        var json = Json.write(BasketShapes.DRAFT, largest);

        assertTrue(json.getBytes(StandardCharsets.UTF_8).length < 100 * 1024);
        assertEquals(largest, Json.readOwn(BasketShapes.DRAFT, json));
        assertEquals(
                List.of("strategies: must have 1 to 20 elements"),
                Reading.wrong(BasketShapes.DRAFT, Json.write(BasketShapes.DRAFT, more(largest))));
    }

    private static BasketDraft more(BasketDraft basket) {
        var strategies = new ArrayList<Strategy>(basket.strategies());
        strategies.add(strategies.getFirst());
        return new BasketDraft(basket.name(), basket.description(), basket.category(), strategies);
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }
}
