package com.strategymarket.platform.json.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Money;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

class TemplateShapesTest {

    private static final String GOOD =
            """
            {"visibility": "PARTNERS",
             "pricing": {"type": "PAID", "monthly_fee": 999, "currency": "INR"},
             "difficulty_level": "INTERMEDIATE", "tags": ["nifty", "WEEKLY", "In-Come_1"],
             "owner_display_name": "House of Condors"}
            """;

    @Test
    void tagsAreUpperCasedAndAFeeIsInWholeUnits() {
        assertEquals(
                new TemplateConfig(
                        Visibility.PARTNERS,
                        new Pricing.Paid(new Money(99_900, Currency.getInstance("INR"))),
                        Difficulty.INTERMEDIATE,
                        List.of("NIFTY", "WEEKLY", "IN-COME_1"),
                        Optional.of("House of Condors")),
                Reading.good(TemplateShapes.CONFIG, GOOD));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        var config = Reading.good(TemplateShapes.CONFIG, GOOD);
        var free =
                Reading.good(
                        TemplateShapes.CONFIG,
                        "{\"pricing\": {\"type\": \"FREE\"}, \"difficulty_level\": \"BEGINNER\"}");

        assertEquals(Visibility.PUBLIC, free.visibility());
        assertEquals(List.of(), free.tags());
        for (var each : List.of(config, free)) {
            var json = Json.write(TemplateShapes.CONFIG, each);
            assertEquals(each, Json.readOwn(TemplateShapes.CONFIG, json));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"FREE\"} | {\"type\":\"FREE\"}",
                "{\"type\":\"FREE\",\"monthly_fee\":0} | {\"type\":\"FREE\"}",
                "{\"type\":\"FREE\",\"monthly_fee\":null,\"currency\":\"USD\"} |"
                        + " {\"type\":\"FREE\"}",
                "{\"type\":\"PAID\",\"monthly_fee\":999.50} |"
                        + " {\"type\":\"PAID\",\"monthly_fee\":999.5,\"currency\":\"INR\"}",
                "{\"type\":\"PAID\",\"monthly_fee\":1e3,\"currency\":\"JPY\"} |"
                        + " {\"type\":\"PAID\",\"monthly_fee\":1000,\"currency\":\"JPY\"}",
                "{\"type\":\"PAID\",\"monthly_fee\":10000000} |"
                        + " {\"type\":\"PAID\",\"monthly_fee\":10000000,\"currency\":\"INR\"}"
            })
    void aPriceIsShownAsItWasMeant(String read, String shown) {
        var pricing = Reading.good(TemplateShapes.PRICING, read);

        assertEquals(shown, Json.write(TemplateShapes.PRICING, pricing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "999, | 0, | pricing.monthly_fee: must be at least 1 for a PAID template",
                "999, | 0.99, | pricing.monthly_fee: must be at least 1 for a PAID template",
                "999, | null, | pricing.monthly_fee: must be at least 1 for a PAID template",
                "999, | -1, | pricing.monthly_fee: must be between 0 and 10000000",
                "999, | 1e400, | pricing.monthly_fee: must be between 0 and 10000000",
                "999, | 1e999999999, | pricing.monthly_fee: must be between 0 and 10000000",
                "999, | 9.999, | pricing.monthly_fee: must have at most 2 decimals in INR",
                "999, | 9.9999, | pricing.monthly_fee: must have at most 3 decimals",
                "999, | \"999\", | pricing.monthly_fee: must be a number",
                "PAID | FREE | pricing.monthly_fee: must be absent (null removes it) for a FREE"
                        + " template",
                "\"INR\" | \"Rs\" | pricing.currency: must be an ISO 4217 code such as INR",
                "\"INR\" | 356 | pricing.currency: must be a string",
                "\"WEEKLY\" | \"NIFTY\" | tags: must differ from each other (case does not count)",
                "\"WEEKLY\" | \"a b\" | tags[1]: must be of A–Z 0–9 _ -",
                "\"WEEKLY\" | \"\" | tags[1]: must have 1 to 24 characters",
                "\"WEEKLY\" | 1,2,3,4,5,6,7,8,9 | tags: must have 0 to 10 elements",
                "\"PARTNERS\" | \"SECRET\" | visibility: must be one of PUBLIC, PARTNERS, UNLISTED",
                "\"House of Condors\" | \" \" | owner_display_name: must have 1 to 80 characters",
                "\"tags\" | \"subscriber_count\": 9, \"tags\" | subscriber_count: is not a known"
                        + " field",
                "\"tags\" | \"performance_metrics\": {}, \"tags\" | performance_metrics: is not a"
                        + " known field"
            })
    void eachRuleIsToldWithItsPath(String right, String wrong, String told) {
        assertEquals(
                List.of(told), Reading.wrong(TemplateShapes.CONFIG, GOOD.replace(right, wrong)));
    }
}
