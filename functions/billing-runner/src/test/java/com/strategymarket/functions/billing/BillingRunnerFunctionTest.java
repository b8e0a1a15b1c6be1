package com.strategymarket.functions.billing;

import static com.strategymarket.functions.billing.BillingWorld.BEGIN;
import static com.strategymarket.functions.billing.BillingWorld.SECOND;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Settings;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.FaultyDynamoDb;
import com.strategymarket.testkit.faults.Injection;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** The function on the table: late, twice, many at once, and when nothing can be written. */
class BillingRunnerFunctionTest {

    private static final int MANY = 16;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private EmbeddedTable table;
    private FaultyDynamoDb faulty;
    private BillingWorld world;
    private volatile Instant now = BEGIN;
    private volatile Duration step = Duration.ZERO;

    @BeforeEach
    void start() {
        table = EmbeddedTable.inMemory();
        faulty = new FaultyDynamoDb(table.client());
        world = BillingWorld.begun(table.client(), table.client(), table.tableName());
    }

    @AfterEach
    void end() {
        table.close();
    }

    @Test
    void whatIsDueIsFoundAndDoneOnce() {
        var function = function();
        run(function);
        run(function);

        world.agrees("0 FEE");
        world.holds();
    }

    /** What was begun before waits for a provider to come. */
    @Test
    void whereNobodyTakesPaymentsNothingIsPaidAndNothingBooked() {
        run(function(PaymentProvider.NONE));
        now = now.plus(Duration.ofDays(40));
        run(function(PaymentProvider.NONE));

        assertEquals(Status.PENDING_PAYMENT, world.subscription().status());
        assertEquals(Map.of(), world.booked());

        now = now.plus(Duration.ofDays(1));
        run(function());
        assertEquals(Status.ACTIVE, world.subscription().status());
        world.holds();
    }

    @Test
    void aQuietMinuteTellsNothingAndTheFunctionWakesWhenSomethingIsDue() {
        var function = function();
        run(function);
        log.reset();
        for (now = SECOND.minusSeconds(120); now.isBefore(SECOND); now = now.plusSeconds(60)) {
            run(function);
        }
        assertEquals("", logged());

        run(function);

        world.agrees("0 FEE", "1 FEE");
    }

    @Test
    void oneThatSleptForMonthsRenewsEachPeriodOnce() {
        run(function());
        now = Instant.parse("2027-05-01T00:00:00Z");

        run(function());

        world.agrees("0 FEE", "1 FEE", "2 FEE", "3 FEE");
        world.holds();
    }

    /** Books are kept in the order of time, and sums of them up to some minutes ago. */
    @Test
    void aFeeIsBookedAtItsOwnTimeHoweverLongTheRunTakes() {
        step = Duration.ofMinutes(1);

        run(function());

        var entry =
                world.contents().under("LEDGER#").stream()
                        .filter(item -> item.containsKey("kind"))
                        .findFirst();
        var booked = entry.orElseThrow().get("booked_at").s();
        assertTrue(booked.compareTo(BEGIN.plus(step).toString()) > 0, booked);
    }

    @Test
    void manyRunnersAtOnceBookOneEntryAPeriod() throws Exception {
        together();
        world.agrees("0 FEE");
        now = SECOND;
        together();

        world.agrees("0 FEE", "1 FEE");
        world.holds();
        assertEquals(Status.ACTIVE, world.subscription().status());
    }

    @Test
    void whatCannotBeWrittenIsCountedToldAndDoneTheNextTime() {
        faulty.inject(Injection.ofAll(Fault.ERROR_BEFORE, TransactWriteItemsRequest.class));
        run(function());
        assertTrue(logged().contains("\"RenewalsFailed\":1"), this::logged);
        assertTrue(logged().contains(world.due().id().value()), this::logged);
        world.holds();

        faulty.reset();
        now = now.plus(Duration.ofMinutes(1));
        log.reset();
        run(function());

        world.agrees("0 FEE");
        assertFalse(logged().contains("\"RenewalsFailed\":1"), this::logged);
    }

    private void together() throws Exception {
        var barrier = new CyclicBarrier(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                threads.submit(
                        () -> {
                            var function = function();
                            barrier.await();
                            run(function);
                            return null;
                        });
            }
        }
        now = now.plus(Duration.ofMinutes(1));
        run(function());
    }

    private BillingRunnerFunction function() {
        return function(PaymentProvider.SANDBOX);
    }

    private BillingRunnerFunction function(PaymentProvider provider) {
        return new BillingRunnerFunction(
                new Surroundings(
                        Map.of(
                                Settings.TABLE_NAME.name(),
                                table.tableName(),
                                Settings.PAYMENT_PROVIDER.name(),
                                provider.settingName()),
                        faulty.client(),
                        () -> now = now.plus(step),
                        new Random(),
                        new PrintStream(log, true, StandardCharsets.UTF_8)));
    }

    private static void run(BillingRunnerFunction function) {
        var event = "{\"time\": \"2027-01-31T10:00:00Z\"}".getBytes(StandardCharsets.UTF_8);
        function.handleRequest(
                new ByteArrayInputStream(event), OutputStream.nullOutputStream(), null);
    }

    private String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
