package com.strategymarket.domain.marketplace.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.marketplace.Sample;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.search.WordSet;
import com.strategymarket.domain.search.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class FilterTest {

    private static final TemplateCard CARD =
            card(
                    "Conservative Iron-Condor साप्ताहिक",
                    Sample.rupees(99_950),
                    "Sells premium on NIFTY; जोखिम सीमित");

    @Test
    void withoutAWishEverythingMatches() {
        assertTrue(Filter.NONE.isEmpty());
        assertTrue(Filter.NONE.matches(CARD));
        assertFalse(words("iron").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iron",
                "condor",
                "conserv",
                "IRON",
                "iron condor",
                "साप्ताहिक",
                "साप्ता",
                "weekly",
                "bank",
                "bank_nifty",
                "nifty",
                "premium",
                "जोखिम",
                "iron premium weekly",
                "2x"
            })
    void wordsBeginAWordOfNameOrTagsOrAreOneOfTheDescription(String q) {
        assertTrue(words(q).matches(CARD), q);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ron", "dor", "premiums", "prem", "iron straddle", "जोखि", "week_"})
    void allOfThemMust(String q) {
        assertEquals(q.equals("week_"), words(q).matches(CARD), q);
    }

    @ParameterizedTest
    @CsvSource({"999.5, true", "999.50, true", "1000, true", "999.49, false", "0, false"})
    void aFeeIsComparedInItsOwnCurrency(BigDecimal most, boolean matches) {
        assertEquals(matches, maxFee(most).matches(CARD));
    }

    @Test
    void aFreeTemplateCostsLessThanAnyFee() {
        var free = card("Free one", new Pricing.Free(), "");

        assertTrue(maxFee(BigDecimal.ZERO).matches(free));
    }

    @Test
    void aFeeWithoutDecimalsIsComparedWhole() {
        var yen = new Pricing.Paid(new Money(500, Currency.getInstance("JPY")));

        assertTrue(maxFee(new BigDecimal("500")).matches(card("Yen", yen, "")));
        assertFalse(maxFee(new BigDecimal("499")).matches(card("Yen", yen, "")));
    }

    @Test
    void everyTagThatIsNamedMustBeThere() {
        assertTrue(tags("WEEKLY").matches(CARD));
        assertTrue(tags("WEEKLY", "2X").matches(CARD));
        assertFalse(tags("WEEKLY", "MONTHLY").matches(CARD));
    }

    @Test
    void levelAndPricingMustBeTheSame() {
        assertTrue(level(Difficulty.INTERMEDIATE).matches(CARD));
        assertFalse(level(Difficulty.BEGINNER).matches(CARD));
        assertTrue(pricing(Pricing.Type.PAID).matches(CARD));
        assertFalse(pricing(Pricing.Type.FREE).matches(CARD));
    }

    private static Filter words(String q) {
        return filter(Set.of(), Words.sought(q), Optional.empty());
    }

    private static Filter tags(String... tags) {
        return filter(Set.of(tags), List.of(), Optional.empty());
    }

    private static Filter maxFee(BigDecimal most) {
        return filter(Set.of(), List.of(), Optional.of(most));
    }

    private static Filter filter(Set<String> tags, List<String> words, Optional<BigDecimal> most) {
        return new Filter(Optional.empty(), Optional.empty(), tags, words, most);
    }

    private static Filter level(Difficulty level) {
        return new Filter(
                Optional.of(level), Optional.empty(), Set.of(), List.of(), Optional.empty());
    }

    private static Filter pricing(Pricing.Type type) {
        return new Filter(
                Optional.empty(), Optional.of(type), Set.of(), List.of(), Optional.empty());
    }

    private static TemplateCard card(String name, Pricing pricing, String description) {
        return new TemplateCard(
                Sample.ID,
                name,
                Category.INCOME,
                Difficulty.INTERMEDIATE,
                pricing,
                List.of("WEEKLY", "BANK_NIFTY", "2X"),
                WordSet.of(description),
                Sample.NOW,
                0);
    }
}
