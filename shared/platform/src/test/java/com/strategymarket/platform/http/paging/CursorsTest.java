package com.strategymarket.platform.http.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.List;

class CursorsTest {

    private static final String OLD = "a".repeat(32);
    private static final String NEW = "b".repeat(32);

    private final Cursors cursors = new Cursors(List.of(NEW));

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "admin-1\nBASKET#1", "ä😀", "MARKETPLACE#INCOME 145 01ABC"})
    void aCursorBringsBackItsPosition(String position) {
        var cursor = cursors.sign(position, "query and caller");

        assertEquals(position, cursors.verify(cursor, "query and caller"));
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }

    /** Positions of all lengths: only then each way of filling the last character is met. */
    @ParameterizedTest
    @ValueSource(strings = {"", "p", "pq", "pqr", "MARKETPLACE#INCOME 145 01ABC"})
    void oneAlteredBitMakesItInvalid(String position) {
        var cursor = cursors.sign(position, "b");

        for (int i = 0; i < cursor.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                var altered = new StringBuilder(cursor);
                altered.setCharAt(i, (char) (cursor.charAt(i) ^ 1 << bit));
                refused(altered.toString(), "b");
            }
        }
    }

    @Test
    void nothingMayBeAddedOrLeftOut() {
        var cursor = cursors.sign("position", "b");

        for (int end = 0; end < cursor.length(); end++) {
            refused(cursor.substring(0, end), "b");
        }
        for (var more : List.of("A", "=", "==", "AAAA", "\n")) {
            refused(cursor + more, "b");
        }
        refused(" " + cursor, "b");
        refused(cursor.substring(1), "b");
    }

    @Test
    void anotherQueryOrCallerCannotUseIt() {
        refused(cursors.sign("position", "one"), "other");
        refused(cursors.sign("position", "one"), "");
    }

    /** What a position is bound to and the position itself are held apart. */
    @Test
    void noLetterMovesFromThePositionToWhatItIsBoundTo() {
        refused(resignedAs(cursors.sign("xposition", "bound"), "position"), "boundx");
    }

    @Test
    void anotherKeysSignatureIsNone() {
        refused(new Cursors(List.of(OLD)).sign("position", "b"), "b");
    }

    @Test
    void keysAreRotatedWithoutLosingCursors() {
        var before = new Cursors(List.of(OLD));
        var during = new Cursors(List.of(NEW, OLD));

        assertEquals("p", during.verify(before.sign("p", "b"), "b"));
        assertEquals("p", cursors.verify(during.sign("p", "b"), "b"));
        refused(before.sign("p", "b"), "b");
    }

    @Test
    void aCursorTellsNothingOfItsKey() {
        assertFalse(cursors.sign("p", "b").contains(NEW));
    }

    private static String resignedAs(String cursor, String position) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var forged = new byte[16 + position.length()];
        System.arraycopy(bytes, 0, forged, 0, 16);
        System.arraycopy(position.getBytes(), 0, forged, 16, position.length());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
    }

    private void refused(String cursor, String bound) {
        assertEquals(
                ProblemCode.INVALID_CURSOR,
                Refusal.codeOf(() -> cursors.verify(cursor, bound)),
                cursor);
    }
}
