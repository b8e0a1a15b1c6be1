package com.strategymarket.platform.dynamo.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

class ItemSizeTest {

    @Test
    void namesAndTextsCountTheirBytesAndNotTheirCharacters() {
        assertEquals(1 + 4, size(AttributeValue.fromS("abcd")));
        assertEquals(1 + 3 + 4, size(AttributeValue.fromS("₹😀")));
        assertEquals(2 + 1, ItemSize.of(Map.of("é", AttributeValue.fromS("e"))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2",
        "7, 2",
        "42, 2",
        "100, 2",
        "123, 3",
        "-123, 4",
        "9223372036854775807, 11",
        "1.25, 3"
    })
    void numbersCountTheirSignificantDigits(String number, int bytes) {
        assertEquals(1 + bytes, size(AttributeValue.fromN(number)));
    }

    @Test
    void otherScalarsCountWhatTheyHold() {
        assertEquals(1 + 5, size(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[5]))));
        assertEquals(1 + 1, size(AttributeValue.fromBool(false)));
        assertEquals(1 + 1, size(AttributeValue.fromNul(true)));
        assertEquals(1 + 4, size(AttributeValue.fromSs(List.of("ab", "cd"))));
        assertEquals(1 + 2 + 3, size(AttributeValue.fromNs(List.of("12", "123"))));
        assertEquals(
                1 + 3, size(AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[3])))));
    }

    @Test
    void documentsCountThemselvesAndTheirElements() {
        var text = AttributeValue.fromS("ab");

        assertEquals(1 + 3, size(AttributeValue.fromL(List.of())));
        assertEquals(1 + 3 + 2 * (1 + 2), size(AttributeValue.fromL(List.of(text, text))));
        assertEquals(1 + 3 + (1 + 4 + 2), size(AttributeValue.fromM(Map.of("name", text))));
    }

    private static int size(AttributeValue value) {
        return ItemSize.of(Map.of("x", value));
    }
}
