package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.stream.IntStream;

/** What the stores rely on and an emulation might do otherwise than the real table. */
class TransactionTest {

    private EmbeddedTable table;

    @BeforeEach
    void open() {
        table = EmbeddedTable.inMemory();
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aTransactionRepeatedWithItsTokenIsAppliedOnce() {
        for (int i = 0; i < 3; i++) {
            Items.write(table.client(), "token", Items.countUp("a", "1"));
        }

        assertEquals("1", Items.get(table.client(), "a", "1").get("rounds").n());
    }

    @Test
    void aTransactionRepeatedAtTheSameTimeIsAppliedOnce() {
        IntStream.range(0, 32)
                .parallel()
                .forEach(i -> Items.write(table.client(), "token", Items.countUp("a", "1")));

        assertEquals("1", Items.get(table.client(), "a", "1").get("rounds").n());
    }

    @Test
    void aTokenIsRefusedForAnotherTransaction() {
        Items.write(table.client(), "token", Items.countUp("a", "1"));

        assertThrows(
                IdempotentParameterMismatchException.class,
                () -> Items.write(table.client(), "token", Items.countUp("a", "2")));
    }

    @Test
    void aCancelledTransactionNamesEveryItemThatFailedAndShowsWhatWasThere() {
        Items.put(table.client(), Items.item("a", "1"));
        Items.put(table.client(), Items.item("a", "3"));

        var cancelled =
                assertThrows(
                        TransactionCanceledException.class,
                        () ->
                                Items.write(
                                        table.client(),
                                        "token",
                                        Items.putIfAbsent("a", "1"),
                                        Items.putIfAbsent("a", "2"),
                                        Items.putIfAbsent("a", "3")));

        var reasons = cancelled.cancellationReasons();
        assertEquals(
                List.of("ConditionalCheckFailed", "None", "ConditionalCheckFailed"),
                reasons.stream().map(CancellationReason::code).toList());
        assertEquals(Items.item("a", "1"), reasons.get(0).item());
        assertEquals(Items.item("a", "3"), reasons.get(2).item());
        assertTrue(Items.get(table.client(), "a", "2").isEmpty());
    }
}
