package com.strategymarket.domain.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordSetTest {

    @Test
    void itHasTheWordsOfTheTextWholeAndNoOthers() {
        var words = WordSet.of("Sells premium on both sides of NIFTY, hedged");

        assertTrue(words.has("premium"));
        assertTrue(words.has("nifty"));
        assertFalse(words.has("prem"));
        assertFalse(words.has("banknifty"));
        assertFalse(words.has(""));
    }

    @Test
    void itHasHindiWords() {
        var words = WordSet.of("साप्ताहिक आय के लिए हेज की गई रणनीति");

        assertTrue(words.has("साप्ताहिक"));
        assertTrue(words.has("रणनीति"));
        assertFalse(words.has("रण"));
    }

    @Test
    void shortWordsHaveTheRoomThatLongOnesLeave() {
        var words = WordSet.of("go up by 10 or 100");
        for (var word : List.of("go", "up", "10", "100")) {
            assertTrue(words.has(word), word);
        }

        var room = WordSet.of("iv rv 3 " + numbered(54));
        assertEquals(56 * 4, room.toBytes().length);
        assertTrue(room.has("word53") && room.has("iv") && room.has("rv"));
        assertFalse(room.has("3"));

        assertEquals(WordSet.of(numbered(56)), WordSet.of("iv rv 3 " + numbered(56)));
    }

    @Test
    void theFirstFiftySixWordsCount() {
        var words = WordSet.of(numbered(100));

        assertEquals(56 * 4, words.toBytes().length);
        assertTrue(words.has("word55"));
        assertFalse(words.has("word56"));
    }

    @Test
    void bytesBringBackTheSameSet() {
        var words = WordSet.of(numbered(40));

        assertEquals(words, WordSet.fromBytes(words.toBytes()));
        assertEquals(words.hashCode(), WordSet.fromBytes(words.toBytes()).hashCode());
        assertEquals(WordSet.of(""), WordSet.fromBytes(new byte[0]));
        assertNotEquals(words, WordSet.of("another"));
    }

    /** Sets are stored: a changed hash would leave every template that there is unfindable. */
    @Test
    void theStoredFormNeverChanges() {
        assertArrayEquals(
                HexFormat.of().parseHex("aabca5ab0352f250095c54f0"),
                WordSet.of("iron condor nifty").toBytes());
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
