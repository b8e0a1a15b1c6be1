package com.strategymarket.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

class ScalarsTest {

    private static final Scalar<Integer> LOTS = Numbers.whole(Range.whole(1, 50));
    private static final Scalar<BigDecimal> PERCENT =
            Numbers.decimal(Range.decimal("0.01", "1000", 2));

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "1.0, 1", "2e1, 20", "5E+1, 50", "50.000, 50"})
    void aWholeNumberMayBeWrittenInManyWays(String json, int value) {
        assertEquals(value, Reading.good(LOTS, json));
        assertEquals(Integer.toString(value), Json.write(LOTS, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "51",
                "-1",
                "-0",
                "1e400",
                "-1e400",
                "1e999999999",
                "1e-400",
                "0e999999999",
                "2147483648",
                "9223372036854775808",
                "99999999999999999999999999"
            })
    void aNumberOutsideIsToldTheBounds(String json) {
        assertEquals(List.of(": must be between 1 and 50"), Reading.wrong(LOTS, json));
    }

    @Test
    void aNumberOfAnyOtherSortIsRefused() {
        assertEquals(List.of(": must be a whole number"), Reading.wrong(LOTS, "1.5"));
        assertEquals(List.of(": must have at most 2 decimals"), Reading.wrong(PERCENT, "40.123"));
        assertEquals(List.of(": must be a number"), Reading.wrong(LOTS, "1." + "0".repeat(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"\"", "true", "[]", "[1]", "{}"})
    void whatIsNoNumberIsNone(String json) {
        assertEquals(List.of(": must be a number"), Reading.wrong(LOTS, json));
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "40.50, 40.5", "1e3, 1000", "0.01, 0.01", "1000.00, 1000"})
    void decimalsAreWrittenPlainly(String json, String written) {
        assertEquals(written, Json.write(PERCENT, Reading.good(PERCENT, json)));
    }

    @Test
    void queryTextIsReadByTheSameRules() {
        for (var text : List.of("", " 1", "1 ", "+1", "0x1", "1e", "١", "one", "1,0", "NaN")) {
            assertEquals(List.of(": must be a number"), Text.wrong(LOTS, text), text);
        }
        assertEquals(List.of(), Text.wrong(LOTS, "050"));
    }

    @Test
    void textIsStrippedAndThenMeasured() {
        var name = Scalars.text(TextRule.line(3, 5));

        assertEquals("a b", Reading.good(name, "\" \\t a b \\n\""));
        assertEquals(List.of(": must have 3 to 5 characters"), Reading.wrong(name, "\"  ab  \""));
        assertEquals(List.of(": must be a string"), Reading.wrong(name, "123"));
        assertEquals(
                List.of(": must not hold control characters or broken surrogates"),
                Reading.wrong(name, "\"ab\\ud800\""));
    }

    @Test
    void textIsMeasuredAsItIsMeant() {
        var loud = Scalars.text(TextRule.line(3, 5), text -> text.strip() + "!");

        assertEquals("four!", Reading.good(loud, "\" four \""));
        assertEquals(List.of(": must have 3 to 5 characters"), Reading.wrong(loud, "\"fiver\""));
    }

    @Test
    void aChoiceIsOneOfItsWordsExactly() {
        var day = Scalars.choice(DayOfWeek.class);
        var refused =
                ": must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY";

        assertEquals(DayOfWeek.MONDAY, Reading.good(day, "\"MONDAY\""));
        for (var other : List.of("\"monday\"", "\"\"", "\"MONDAY \"", "\"MON\"")) {
            assertEquals(List.of(refused), Reading.wrong(day, other));
        }
        assertEquals(List.of(": must be a string"), Reading.wrong(day, "0"));
        assertEquals(
                DayOfWeek.MONDAY,
                Reading.good(Scalars.lowerCaseChoice(DayOfWeek.class), "\"monday\""));
    }

    @Test
    void aFlagIsNoTextOfOne() {
        assertEquals(true, Reading.good(Scalars.flag(), "true"));
        assertEquals(List.of(": must be a boolean"), Reading.wrong(Scalars.flag(), "\"true\""));
        assertEquals(List.of(": must be a boolean"), Reading.wrong(Scalars.flag(), "1"));
        assertEquals(List.of(": must be true or false"), Text.wrong(Scalars.flag(), "TRUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "09:20", "23:59"})
    void aTimeOfDayHasHoursAndMinutes(String text) {
        var json = "\"" + text + "\"";

        assertEquals(LocalTime.parse(text), Reading.good(Scalars.timeOfDay(), json));
        assertEquals(json, Json.write(Scalars.timeOfDay(), LocalTime.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24:00", "9:20", "09:60", "25:00", "09:20:00", "0920", "", "-1:00", "٠٩:٢٠"})
    void nothingElseIsOne(String text) {
        assertEquals(
                List.of(": must be a time of day such as 09:20"),
                Reading.wrong(Scalars.timeOfDay(), "\"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+05:30", "UTC+5", "asia/kolkata", "Mars/Olympus", "", "Z", "GMT+5"})
    void aZoneIsARegionsName(String text) {
        assertEquals(
                List.of(": must be a time zone such as Asia/Kolkata"),
                Reading.wrong(Scalars.zone(), "\"" + text + "\""));
        assertEquals(ZoneId.of("Asia/Kolkata"), Reading.good(Scalars.zone(), "\"Asia/Kolkata\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inr", "RUPEE", "", "ZZZ", "IN", "XXX", "XAU", "XTS"})
    void aCurrencyIsACode(String text) {
        assertEquals(
                List.of(": must be an ISO 4217 code such as INR"),
                Reading.wrong(Scalars.currency(), "\"" + text + "\""));
        assertEquals(Currency.getInstance("KWD"), Reading.good(Scalars.currency(), "\"KWD\""));
    }

    @Test
    void aTimeIsWrittenInUtcWithMilliseconds() {
        var time = Instant.parse("2026-01-31T09:15:00Z");

        assertEquals("\"2026-01-31T09:15:00.000Z\"", Json.write(Scalars.instant(), time));
        assertEquals(time, Reading.good(Scalars.instant(), "\"2026-01-31T09:15:00Z\""));
        assertEquals(
                List.of(": must be a time in UTC such as 2026-01-31T09:15:00Z"),
                Reading.wrong(Scalars.instant(), "\"2026-01-31\""));
        assertEquals(1, Reading.wrong(Scalars.instant(), "\"+10000-01-01T00:00:00Z\"").size());
    }

    @Test
    void aDayIsWrittenInOneWay() {
        var day = LocalDate.of(2026, 1, 31);

        assertEquals(day, Reading.good(Scalars.date(), "\"2026-01-31\""));
        assertEquals("\"2026-01-31\"", Json.write(Scalars.date(), day));
        for (var wrong :
                List.of(
                        "2026-02-30",
                        "2026-1-31",
                        "20260131",
                        "2026-01-31T00:00:00Z",
                        "",
                        " ",
                        "0000-01-01",
                        "+10000-01-01",
                        "-999999999-01-01")) {
            assertEquals(
                    List.of(": must be a day such as 2026-01-31"),
                    Reading.wrong(Scalars.date(), "\"" + wrong + "\""));
            assertEquals(
                    List.of(": must be a day such as 2026-01-31"),
                    Text.wrong(Scalars.date(), wrong));
        }
    }

    @Test
    void aTextOfAFormOfItsOwnIsReadByIt() {
        var form = Scalars.form(Cidr::parse, "must be a range");

        assertEquals("10.0.0.0/8", Reading.good(form, "\"10.0.0.0/8\"").toString());
        assertEquals("\"10.0.0.0/8\"", Json.write(form, Cidr.parse("10.0.0.0/8").orElseThrow()));
        assertEquals(List.of(": must be a range"), Reading.wrong(form, "\"10.0.0.1/8\""));
        assertEquals(1, Reading.wrong(form, "10").size());
        assertEquals(1, Reading.wrong(form, "null").size());
    }

    @Test
    void aChoiceIsAmongTheWordsThatThingsGoBy() {
        var choice = Scalars.choice(Broker.KNOWN, Broker::id);

        assertEquals(Broker.KNOWN.getFirst(), Reading.good(choice, "\"ZEBU\""));
        assertEquals("\"ZEBU\"", Json.write(choice, Broker.KNOWN.getFirst()));
        for (var wrong : List.of("zebu", "", "NOBODY", " ZEBU")) {
            assertEquals(
                    List.of(": must be one of ZEBU, ANGEL, PAPER"),
                    Reading.wrong(choice, "\"" + wrong + "\""));
        }
    }
}
