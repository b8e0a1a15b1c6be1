package com.strategymarket.functions.ledger;

import static com.strategymarket.testkit.subscription.LongMonth.BOOKED;
import static com.strategymarket.testkit.subscription.LongMonth.LATER;
import static com.strategymarket.testkit.subscription.LongMonth.MANY;
import static com.strategymarket.testkit.subscription.LongMonth.sum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Settings;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;
import com.strategymarket.testkit.subscription.LongMonth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** The function on the table, with a month's book that is longer than is added up at a time. */
class LedgerAuditorFunctionTest {

    private final LongMonth month = new LongMonth();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        month.close();
    }

    private String audit(Instant now) {
        log.reset();
        var surroundings =
                new Surroundings(
                        Map.of(Settings.TABLE_NAME.name(), month.world().tableName()),
                        month.world().faulty().client(),
                        () -> now,
                        new Random(99),
                        new PrintStream(log, true, StandardCharsets.UTF_8));
        new LedgerAuditorFunction(surroundings)
                .handleRequest(
                        new ByteArrayInputStream(new byte[0]),
                        OutputStream.nullOutputStream(),
                        null);
        return log.toString(StandardCharsets.UTF_8);
    }

    private static void found(int wrong, String told) {
        assertTrue(told.contains("\"LedgerImbalance\":" + wrong + "}"), told);
    }

    @Test
    void booksThatAreRightAreLeftAsTheyAre() {
        month.turnover(LATER);

        var told = audit(LATER);

        found(0, told);
        assertTrue(told.contains("\"entries\":" + MANY), told);
        assertTrue(told.contains("\"complete\":true"), told);
        assertTrue(month.keepsSums());
    }

    /** An entry that no code of ours would put there any more. */
    @Test
    void sumsThatAreNotThoseOfTheirEntriesAreDroppedAndReckonedAnew() {
        month.turnover(LATER);
        month.addAt(BOOKED.plusSeconds(3), "behind-the-sums");
        assertEquals(sum(MANY), month.turnover(LATER), "wrong, and nobody knows");

        found(1, audit(LATER));

        assertFalse(month.keepsSums());
        assertEquals(sum(MANY + 1), month.turnover(LATER));
        found(0, audit(LATER));
    }

    @Test
    void anEntryWhoseSidesDifferIsTold() {
        month.breakAnEntry();

        found(1, audit(LATER));
    }

    @Test
    void theLastMonthIsLookedAtAndNoneBefore() {
        month.breakAnEntry();

        found(1, audit(LATER.plus(Duration.ofDays(30))));
        found(0, audit(LATER.plus(Duration.ofDays(60))));
    }

    @Test
    void aBookThatCannotBeReadIsToldAndIsNotTakenForRight() {
        month.world().faulty().inject(Injection.ofAll(Fault.ERROR_BEFORE, GetItemRequest.class));

        var told = audit(LATER);

        assertTrue(told.contains("book not audited"), told);
        assertTrue(told.contains("\"complete\":false"), told);
    }
}
