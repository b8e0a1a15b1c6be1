package com.strategymarket.functions.partner.faults;

import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.testkit.faults.Answer;
import com.strategymarket.testkit.faults.FaultSweep;
import com.strategymarket.testkit.faults.FaultSweep.Invariants;
import com.strategymarket.testkit.faults.Outcome;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whatever fails at whichever call of an operation, nothing is half done, lost or done twice. */
class EveryOperationUnderFaultsTest {

    /** Unavailable, and what contention is told by. */
    private static final Set<Integer> HONEST_REFUSALS = Set.of(503, 409);

    private final List<FunctionAnswer> heard = new ArrayList<>();

    @Test
    void aCreationWithAKeyHappensOnce() {
        sweep(
                this::cold,
                world -> creation().header("idempotency-key", "swept"),
                (world, outcome) -> {
                    var after = new KeyInvariants(world);
                    assertEquals(after.receipts(), after.keys() - 1, "receipts and new keys");
                    assertOnce(after, outcome);
                });
    }

    @Test
    void aCreationWithoutAKeyIsWholeOrNotAtAll() {
        sweep(
                this::cold,
                world -> creation(),
                (world, outcome) -> {
                    long made = new KeyInvariants(world).keys() - 1;
                    assertTrue(made >= successes(outcome), "what was answered is there");
                    assertTrue(made <= outcome.answers().size(), "one for each request at most");
                });
    }

    private static Events creation() {
        return admin(Routes.CREATE_PARTNER_KEY).json(Bodies.key("ZEBU", ""));
    }

    @Test
    void aRotationWithAKeyHappensOnce() {
        sweep(
                this::cold,
                world -> world.toKey(Routes.ROTATE_PARTNER_KEY).header("idempotency-key", "swept"),
                (world, outcome) -> {
                    var after = new KeyInvariants(world);
                    assertEquals(after.receipts(), after.version() - 1, "receipts and rotations");
                    assertOnce(after, outcome);
                    assertEquals(200, world.calmly(world.key()), "the secret before works on");
                });
    }

    @Test
    void aRotationWithoutAKeyIsWholeOrNotAtAll() {
        sweep(
                this::cold,
                world -> world.toKey(Routes.ROTATE_PARTNER_KEY),
                (world, outcome) -> {
                    long made = new KeyInvariants(world).version() - 1;
                    assertTrue(made >= successes(outcome), "what was answered is there");
                    assertTrue(made <= outcome.answers().size(), "one for each request at most");
                    assertEquals(200, world.calmly(world.key()), "the secret before works on");
                });
    }

    @Test
    void aChangeIsWholeOrNotAtAll() {
        sweep(
                this::warm,
                world -> world.toKey(Routes.CHANGE_PARTNER_KEY).json("{\"status\": \"DISABLED\"}"),
                (world, outcome) -> {
                    boolean changed = new KeyInvariants(world).version() > 1;
                    assertTrue(changed || !outcome.succeeded(), "what was answered is there");
                    assertEquals(changed ? 401 : 200, world.calmly(world.key()));
                    assertEquals(changed ? 401 : 200, statusOfWarm(world));
                });
    }

    @Test
    void aRevocationIsWholeOrNotAtAll() {
        sweep(
                this::warm,
                world -> world.toKey(Routes.REVOKE_PARTNER_KEY),
                (world, outcome) -> {
                    boolean revoked = new KeyInvariants(world).version() > 1;
                    assertTrue(revoked || !outcome.succeeded(), "what was answered is there");
                    assertEquals(revoked ? 401 : 200, world.calmly(world.key()));
                    assertEquals(revoked ? 401 : 200, statusOfWarm(world));
                    assertEquals(revoked ? 2 : 1, new KeyInvariants(world).version(), "once");
                });
    }

    /** The process that knew the key as it was. */
    private static int statusOfWarm(FaultWorld world) {
        return world.function().ask(world.key().branding()).status();
    }

    @Test
    void aPartnerWhoIsNotKnownYet() {
        sweep(this::cold, world -> world.key().branding(), (world, outcome) -> {});
    }

    @Test
    void aPartnerWhoIsKnown() {
        sweep(this::warm, world -> world.key().branding(), (world, outcome) -> {});
    }

    @Test
    void aPartnerWhoLooksAtItsUsage() {
        sweep(this::warm, world -> world.key().ownUsage(), (world, outcome) -> {});
    }

    private FaultWorld cold(Stage stage) {
        return FaultWorld.on(stage, heard).restarted();
    }

    private FaultWorld warm(Stage stage) {
        return FaultWorld.on(stage, heard).warm();
    }

    private static void sweep(
            Function<Stage, FaultWorld> start,
            Function<FaultWorld, Events> request,
            Invariants<FaultWorld> invariants) {
        var sweep =
                new FaultSweep<>(
                                start,
                                (FaultWorld world) -> world.call(request.apply(world)),
                                (world, outcome) -> {
                                    new KeyInvariants(world).check();
                                    assertHonest(outcome);
                                    invariants.check(world, outcome);
                                })
                        .restartedBy(FaultWorld::restarted);

        var report = sweep.run();

        assertTrue(report.scenarios() > report.calls().size(), report.toString());
    }

    private static void assertHonest(Outcome outcome) {
        for (var answer : outcome.answers()) {
            if (answer instanceof Answer.Status(int status) && !answer.isSuccess()) {
                assertTrue(HONEST_REFUSALS.contains(status), "answered " + status);
            }
        }
        if (outcome.endedWell()) {
            assertTrue(outcome.last().isSuccess(), "a retry has the answer of a good day");
        }
    }

    /** One key, one effect, one receipt; and the secret is shown at most once. */
    private void assertOnce(KeyInvariants after, Outcome outcome) {
        assertTrue(after.receipts() <= 1, after.receipts() + " receipts for one key");
        if (outcome.succeeded()) {
            assertEquals(1, after.receipts(), "who was told of success has a receipt");
        }
        assertTrue(heard.stream().filter(KeyInvariants::showsSecret).count() <= 1, "shown once");
    }

    private static long successes(Outcome outcome) {
        return outcome.answers().stream().filter(Answer::isSuccess).count();
    }
}
