package com.strategymarket.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class WordsTest {

    @Test
    void wordsAreLowerCasedAndStandOnceInTheirOrder() {
        assertEquals(
                List.of("iron", "condor", "2x", "nifty"),
                Words.in("  Iron—CONDOR, (2x) iron; nifty!\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "iron condor on NIFTY, iron condor nifty",
        "buy of a put, buy put",
        "condor 3, condor 3",
        "2x on it, 2x",
        "iv, iv",
        "a, a",
        "is it, is it",
        "२ सप्ताह के, २ सप्ताह",
        "—!?, ''"
    })
    void shortWordsAreSoughtWhereNothingElseIs(String text, String sought) {
        assertEquals(sought, String.join(" ", Words.sought(text)));
    }

    @Test
    void whatHasNoWordYieldsNone() {
        for (var text : List.of("", " ", "—!?_-", "\n\t", "😀")) {
            assertEquals(List.of(), Words.in(text), text);
        }
    }

    @Test
    void hindiWordsKeepTheirVowelSigns() {
        assertEquals(
                List.of("साप्ताहिक", "आयरन", "कोंडोर", "निफ्टी"),
                Words.in("साप्ताहिक आयरन-कोंडोर (निफ्टी)।"));
    }

    /** One letter with a dot or a letter and a dot: keyboards differ, readers see no difference. */
    @Test
    void aHindiWordIsTheSameHoweverItsDotsAreTyped() {
        var oneLetter = "\u0958\u0940\u092e\u0924";
        var letterAndDot = "\u0915\u093c\u0940\u092e\u0924";

        assertEquals(Words.in(oneLetter), Words.in(letterAndDot));
        assertEquals(Words.in("caf\u00e9"), Words.in("cafe\u0301"));
    }

    @Test
    void invisibleJoinersDoNotCutAWord() {
        var shown = "शर्\u200dत";
        var plain = "शर्त";

        assertEquals(Words.in(plain), Words.in(shown));
        assertEquals(List.of("nifty"), Words.in("nif\u00adty"));
        assertEquals(List.of("iron", "condor"), Words.in("iron\u200bcondor"));
    }

    @Test
    void caseDoesNotDependOnTheMachinesLanguage() {
        assertEquals(List.of("intraday"), Words.in("INTRADAY"));
    }
}
