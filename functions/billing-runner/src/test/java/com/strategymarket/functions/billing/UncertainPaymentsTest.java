package com.strategymarket.functions.billing;

import static com.strategymarket.functions.billing.BillingWorld.BEGIN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.payment.PaymentOutcome;
import com.strategymarket.domain.payment.PaymentRequest;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.payment.SandboxOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a provider does while others are at the same subscription, or does not do. */
class UncertainPaymentsTest {

    private static final Instant LATER = BEGIN.plus(Duration.ofMinutes(1));

    private EmbeddedTable table;
    private BillingWorld world;

    @BeforeEach
    void start() {
        table = EmbeddedTable.inMemory();
        world = BillingWorld.begun(table.client(), table.client(), table.tableName());
    }

    @AfterEach
    void holds() {
        world.holds();
        table.close();
    }

    /** The sandbox, with something in between. */
    private class Between implements Payments {

        private final Payments sandbox = world.sandbox();

        @Override
        public PaymentOutcome ask(PaymentRequest request) {
            return sandbox.ask(request);
        }

        @Override
        public PaymentOutcome outcome(String id) {
            return sandbox.outcome(id);
        }

        @Override
        public PaymentOutcome giveBack(String id) {
            return sandbox.giveBack(id);
        }
    }

    @Test
    void anOutcomeThatSomebodyElseHasWrittenIsLeftAsItIs() {
        var overtaken =
                new Between() {
                    @Override
                    public PaymentOutcome ask(PaymentRequest request) {
                        var told = super.ask(request);
                        world.billedWell(LATER);
                        return told;
                    }
                };

        world.billedBy(overtaken, BEGIN);

        world.agrees("0 FEE");
        assertEquals(Status.ACTIVE, world.subscription().status());
    }

    @Test
    void anOutcomeHoldsForWhatItsUserMadeOfItMeanwhile() {
        var cancelled =
                new Between() {
                    @Override
                    public PaymentOutcome ask(PaymentRequest request) {
                        var told = super.ask(request);
                        world.cancel(BEGIN);
                        return told;
                    }
                };

        world.billedBy(cancelled, BEGIN);

        world.agrees("0 FEE", "0 REFUND");
        assertEquals(Status.CANCELLED, world.subscription().status());
    }

    @Test
    void whatNobodyWasAskedForIsNotAskedForAfterTheEnd() {
        world.next(SandboxOutcome.TIMEOUT).billedWell(BEGIN);
        world.cancel(BEGIN);

        for (int hours = 1; hours < 80; hours++) {
            world.billedWell(BEGIN.plus(Duration.ofHours(hours)));
        }

        assertEquals(Map.of(), world.booked());
        assertEquals(Optional.empty(), world.subscription().charge());
    }

    /** Entries tell of money that has moved. */
    @Test
    void whatCouldNotBeGivenBackIsNotBookedAndTriedAgain() {
        world.next(SandboxOutcome.PENDING).billedWell(BEGIN);
        world.cancel(BEGIN);
        var stubborn =
                new Between() {
                    @Override
                    public PaymentOutcome giveBack(String id) {
                        return new PaymentOutcome.Unknown();
                    }
                };

        world.billedBy(stubborn, LATER);
        assertEquals(Map.of(), world.booked());
        assertTrue(world.subscription().charge().isPresent());

        world.billedWell(LATER.plus(Duration.ofMinutes(5)));
        world.agrees("0 FEE", "0 REFUND");
    }
}
