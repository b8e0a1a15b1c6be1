package com.strategymarket.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.rule.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;

class PackedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "{\"name\": \"साप्ताहिक 😀\"}", "\u0000\n"})
    void whatIsPackedUnpacksTheSame(String text) {
        assertEquals(text, Packed.unpack(Packed.pack(text)));
    }

    @Test
    void aLongDocumentShrinks() {
        var legs = "{\"side\":\"SELL\",\"instrument\":\"CE\"},".repeat(1_000);

        assertTrue(Packed.pack(legs).length < legs.length() / 50);
        assertEquals(legs, Packed.unpack(Packed.pack(legs)));
    }

    @Test
    void aDocumentIsPackedByItsShape() {
        var shape = Numbers.whole(Range.whole(0, 9));

        assertEquals(7, Packed.unpack(shape, Packed.pack(shape, 7)));
    }

    @Test
    void whatWasNeverPackedIsAnError() {
        assertThrows(UncheckedIOException.class, () -> Packed.unpack(new byte[] {-1, -1, -1, 1}));
    }
}
