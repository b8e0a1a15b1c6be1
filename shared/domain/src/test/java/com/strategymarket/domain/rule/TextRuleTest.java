package com.strategymarket.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class TextRuleTest {

    private static final TextRule NAME = TextRule.line(3, 5);
    private static final Optional<String> LENGTH = Optional.of("must have 3 to 5 characters");
    private static final Optional<String> CONTROL =
            Optional.of("must not hold control characters or broken surrogates");

    @ParameterizedTest
    @ValueSource(strings = {"abc", "abcde", "a b c", "äöü", "आयरन", "日本語", "a\u00a0b"})
    void aLineMayHoldAnyScript(String text) {
        assertEquals(Optional.empty(), NAME.broken(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "abcdef"})
    void lengthsHaveTwoEnds(String text) {
        assertEquals(LENGTH, NAME.broken(text));
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        assertEquals(LENGTH, NAME.broken("😀😀"));
        assertEquals(Optional.empty(), NAME.broken("😀😀😀"));
        assertEquals(Optional.empty(), NAME.broken("😀".repeat(5)));
        assertEquals(LENGTH, NAME.broken("😀".repeat(6)));
    }

    @Test
    void everyControlCharacterIsRefusedInALine() {
        for (int point = 0; point <= 0xff; point++) {
            var text = "ab" + Character.toString(point);
            boolean control = point < 0x20 || (point >= 0x7f && point < 0xa0);

            assertEquals(
                    control ? CONTROL : Optional.empty(),
                    NAME.broken(text),
                    Integer.toHexString(point));
        }
    }

    @Test
    void paragraphsMayBreakAndIndentAndHoldNoOtherControlCharacter() {
        var paragraphs = TextRule.paragraphs(10);

        assertEquals(Optional.empty(), paragraphs.broken(""));
        assertEquals(Optional.empty(), paragraphs.broken("a\r\n\tb"));
        assertEquals(CONTROL, paragraphs.broken("a\u0000b"));
        assertEquals(CONTROL, paragraphs.broken("a\u001bb"));
        assertEquals(CONTROL, paragraphs.broken("a\u0085b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xd800, 0xdbff, 0xdc00, 0xdfff})
    void aLoneSurrogateIsRefusedWhereverItStands(int surrogate) {
        for (var around : new String[] {"%sabc", "a%sbc", "abc%s", "a😀%s"}) {
            assertEquals(CONTROL, NAME.broken(around.formatted((char) surrogate)));
        }
    }

    @Test
    void aFormSaysInWordsWhatItWants() {
        var code = TextRule.form(1, 4, "[A-Z]+", "must be of A–Z");

        assertEquals(Optional.empty(), code.broken("ABCD"));
        assertEquals(Optional.of("must be of A–Z"), code.broken("ABc"));
        assertEquals(Optional.of("must have 1 to 4 characters"), code.broken("ABCDE"));
        assertEquals(CONTROL, code.broken("AB\n"));
    }
}
