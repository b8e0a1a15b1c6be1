package com.strategymarket.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WordSetPropertiesTest {

    @Property(tries = 2_000)
    void aTextIsFoundByAllThatIsSoughtOfIt(@ForAll String text) {
        var words = WordSet.of(text);

        if (Words.in(text).size() <= WordSet.MOST) {
            Words.sought(text).forEach(word -> assertTrue(words.has(word), word));
        }
    }

    @Property(tries = 2_000)
    void everyLongWordOfATextIsFound(@ForAll String text) {
        var words = WordSet.of(text);

        Words.in(text).stream()
                .filter(word -> word.length() >= 3)
                .limit(56)
                .forEach(word -> assertTrue(words.has(word), word));
        assertEquals(words, WordSet.fromBytes(words.toBytes()));
    }
}
