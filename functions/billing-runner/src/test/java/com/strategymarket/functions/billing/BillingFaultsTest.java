package com.strategymarket.functions.billing;

import static com.strategymarket.functions.billing.BillingWorld.BEGIN;
import static com.strategymarket.functions.billing.BillingWorld.SECOND;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.platform.dynamo.payment.SandboxOutcome;
import com.strategymarket.testkit.faults.FaultSweep;
import com.strategymarket.testkit.faults.Stage;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Each fault at each call of billing: nothing is paid twice, and in the end all of it is booked.
 */
class BillingFaultsTest {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @Test
    void aFirstFeeIsPaidOnce() {
        sweep(BillingFaultsTest::begun, BEGIN, Status.ACTIVE, "0 FEE");
    }

    @Test
    void aRenewalIsPaidOnce() {
        sweep(BillingFaultsTest::active, SECOND, Status.ACTIVE, "0 FEE", "1 FEE");
    }

    @Test
    void aFeeWhoseAnswerIsLostIsPaidOnce() {
        sweep(
                stage -> active(stage).next(SandboxOutcome.UNKNOWN),
                SECOND,
                Status.ACTIVE,
                "0 FEE",
                "1 FEE");
    }

    @Test
    void aRefusedFirstFeeEndsIt() {
        sweep(stage -> begun(stage).next(SandboxOutcome.DECLINE), BEGIN, Status.CANCELLED);
    }

    @Test
    void whatIsPaidForNothingIsGivenBack() {
        sweep(
                stage -> {
                    var world = begun(stage).next(SandboxOutcome.PENDING).billedWell(BEGIN);
                    world.cancel(BEGIN);
                    return world;
                },
                BEGIN.plusSeconds(60),
                Status.CANCELLED,
                "0 FEE",
                "0 REFUND");
    }

    @Test
    void aPartnersClientIsBookedOnce() {
        var zebu = new Space(new PartnerId("ZEBU"), Environment.LIVE);
        var report =
                new FaultSweep<BillingWorld>(
                                stage ->
                                        BillingWorld.throughPartner(
                                                stage.client(),
                                                stage.table(),
                                                stage.tableName(),
                                                zebu),
                                world -> world.bill(SECOND),
                                (world, outcome) -> {
                                    world.holds();
                                    world.billedWell(SECOND.plus(A_WHILE)).holds();
                                    assertEquals(1, world.booked().get("1 FEE"));
                                    assertEquals(0, world.taken());
                                })
                        .run();
        assertTrue(report.scenarios() > 10, report::toString);
    }

    private static void sweep(
            Function<Stage, BillingWorld> world, Instant now, Status end, String... entries) {
        var report =
                new FaultSweep<BillingWorld>(
                                world,
                                each -> each.bill(now),
                                (each, outcome) -> {
                                    each.holds();
                                    // What is left over, the runs of the next minutes find.
                                    each.billedWell(now.plus(A_WHILE));
                                    each.billedWell(now.plus(A_WHILE).plus(A_WHILE));
                                    each.holds();
                                    each.agrees(entries);
                                    assertEquals(end, each.subscription().status());
                                })
                        .run();
        assertTrue(report.scenarios() > 10, report::toString);
    }

    private static BillingWorld begun(Stage stage) {
        return BillingWorld.begun(stage.client(), stage.table(), stage.tableName());
    }

    private static BillingWorld active(Stage stage) {
        return begun(stage).billedWell(BEGIN);
    }
}
