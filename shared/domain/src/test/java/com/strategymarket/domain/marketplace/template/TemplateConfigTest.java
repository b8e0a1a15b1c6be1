package com.strategymarket.domain.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class TemplateConfigTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "NIFTY", "weekly", "2X", "_", "-", "A_B-9", "ABCDEFGHIJKLMNOPQRSTUVWX"})
    void aTagIsAWordOfTheseLetters(String tag) {
        assertEquals(Optional.empty(), TemplateConfig.TAG.broken(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "ABCDEFGHIJKLMNOPQRSTUVWXY", "Ä", "A#B", "आय", "A\n", "😀"})
    void nothingElseIsATag(String tag) {
        assertEquals(true, TemplateConfig.TAG.broken(tag).isPresent());
    }

    @Test
    void tagsDifferFromEachOther() {
        assertEquals(Optional.empty(), TemplateConfig.brokenTags(List.of("A", "B")));
        assertEquals(
                Optional.of("must differ from each other (case does not count)"),
                TemplateConfig.brokenTags(List.of("A", "B", "A")));
        assertThrows(
                IllegalArgumentException.class, () -> Sample.config(new Pricing.Free(), "A", "A"));
    }
}
