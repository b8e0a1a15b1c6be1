package com.strategymarket.functions.subscription.faults;

import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.allocating;
import static com.strategymarket.functions.subscription.LiveSubscribing.linking;
import static com.strategymarket.functions.subscription.LiveSubscribing.subscribing;
import static com.strategymarket.functions.subscription.LiveSubscribing.unlinking;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.functions.subscription.faults.FaultWorld.Seed;
import com.strategymarket.testkit.faults.Answer;
import com.strategymarket.testkit.faults.FaultSweep;
import com.strategymarket.testkit.faults.Outcome;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.subscription.Invariants;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Whatever fails at whichever call of an operation, nothing is half done, lost or done twice. */
class EveryOperationUnderFaultsTest {

    /** Unavailable, and what contention is told by. */
    private static final Set<Integer> HONEST_REFUSALS = Set.of(503, 409);

    private static final Seed SEED = Seed.ONE;

    private final List<FunctionAnswer> heard = new ArrayList<>();

    @Test
    void someoneSubscribes() {
        Supplier<Events> request =
                () -> subscribing("somebody", SEED.paid()).json("{\"lot_multiplier\": 2}");
        once(request, Happened::subscriptions);
        plainly(request, Happened::subscriptions, 409);
    }

    @Test
    void aPartnerSubscribesANewClient() {
        Supplier<Events> request =
                () -> SEED.zebu().subscribing(SEED.paid(), "new@example.com", "ZB-9");
        once(request, Happened::subscriptions);
        plainly(request, Happened::subscriptions, 409);
    }

    @Test
    void aPartnerSubscribesAKnownClient() {
        Supplier<Events> request =
                () -> SEED.zebu().subscribing(SEED.free(), "anna@example.com", "ZB-2");
        once(request, Happened::subscriptions);
    }

    @Test
    void someoneSaysYesToAPartner() {
        Supplier<Events> request = () -> answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);
        once(request, Happened::subscriptions);
        plainly(request, Happened::subscriptions, 404);
    }

    @Test
    void someoneSaysNoToAPartner() {
        plainly(
                () -> answering(SubscriptionRoutes.DECLINE_PARTNER_REQUEST),
                Happened::declined,
                404);
    }

    private static Events answering(Route route) {
        return user(route, SEED.client()).with("partner_request_id", SEED.free() + "-ANGEL");
    }

    @Test
    void aSubscriptionIsCancelledAtOnce() {
        plainly(
                () -> held(SubscriptionRoutes.CANCEL_SUBSCRIPTION).query("when=now"),
                Happened::cancelled,
                409);
        plainly(
                () ->
                        SEED.zebu()
                                .about(
                                        SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION,
                                        SEED.subscription())
                                .query("when=now"),
                Happened::cancelled,
                409);
    }

    @Test
    void aSubscriptionIsPaused() {
        plainly(() -> held(SubscriptionRoutes.PAUSE_SUBSCRIPTION), Happened::versions, 409);
    }

    @Test
    void aSubscriptionIsTradedOnAFurtherAccount() {
        Supplier<Events> request =
                () -> allocating(SEED.client(), SEED.subscription(), SEED.account());
        once(request, Happened::versions);
        plainly(request, Happened::versions, 409);
    }

    @Test
    void anAllocationEnds() {
        plainly(
                () ->
                        held(SubscriptionRoutes.END_ALLOCATION)
                                .with("allocation_id", Happened.allocation(SEED)),
                Happened::versions,
                404);
    }

    private static Events held(Route route) {
        return about(route, SEED.client(), SEED.subscription());
    }

    @Test
    void anAccountIsLinked() {
        Supplier<Events> request = () -> linking("somebody", "ZB-9");
        once(request, Happened::accounts);
        plainly(request, Happened::accounts, 409);
    }

    @Test
    void anAccountIsUnlinked() {
        plainly(
                () -> unlinking(SEED.client(), SEED.account()),
                table -> -Happened.accounts(table),
                404);
    }

    /** With a key: one effect, one receipt, one answer, however often the client asks. */
    private void once(Supplier<Events> request, ToLongFunction<TableContents> effect) {
        var before = new long[2];
        sweep(
                world -> {
                    before[0] = effect.applyAsLong(world.contents());
                    before[1] = world.contents().receipts();
                },
                () -> request.get().header("idempotency-key", "swept"),
                (world, outcome) -> {
                    var table = world.contents();
                    long effects = effect.applyAsLong(table) - before[0];
                    assertEquals(effects, table.receipts() - before[1], "effects and receipts");
                    assertTrue(effects <= 1, effects + " effects of one key");
                    assertTrue(effects == 1 || !outcome.succeeded(), "what was answered is there");
                    if (outcome.endedWell()) {
                        assertTrue(outcome.last().isSuccess(), "a retry has the good day's answer");
                        assertEquals(1, effects);
                    }
                    assertTrue(bodies() <= 1, "one true answer");
                });
    }

    private long bodies() {
        return heard.stream()
                .filter(answer -> answer.status() < 300)
                .map(FunctionAnswer::body)
                .distinct()
                .count();
    }

    /**
     * Without one: one effect at most, and a second attempt hears of the first's.
     *
     * @param done how somebody is refused who asks for what is done already
     */
    private void plainly(Supplier<Events> request, ToLongFunction<TableContents> effect, int done) {
        var before = new long[1];
        sweep(
                world -> before[0] = effect.applyAsLong(world.contents()),
                request,
                (world, outcome) -> {
                    long effects = effect.applyAsLong(world.contents()) - before[0];
                    assertTrue(effects == 0 || effects == 1, effects + " effects");
                    assertTrue(effects == 1 || !outcome.succeeded(), "what was answered is there");
                    if (outcome.endedWell()) {
                        assertEquals(1, effects);
                        assertTrue(
                                outcome.last().isSuccess()
                                        || outcome.last().equals(new Answer.Status(done)),
                                "refused with " + outcome.last());
                    }
                });
    }

    private void sweep(
            Consumer<FaultWorld> begin,
            Supplier<Events> request,
            FaultSweep.Invariants<FaultWorld> invariants) {
        var sweep =
                new FaultSweep<>(
                                stage -> {
                                    var world = FaultWorld.on(stage, heard);
                                    begin.accept(world);
                                    return world;
                                },
                                (FaultWorld world) -> world.call(request.get()),
                                (world, outcome) -> {
                                    Invariants.hold(world.contents());
                                    assertHonest(outcome);
                                    invariants.check(world, outcome);
                                })
                        .restartedBy(FaultWorld::restarted);

        var report = sweep.run();

        assertTrue(report.scenarios() > report.calls().size(), report.toString());
    }

    /**
     * The first attempt is refused by what failed alone; the second may meet the first's effect.
     */
    private static void assertHonest(Outcome outcome) {
        if (outcome.first() instanceof Answer.Status(int status) && !outcome.first().isSuccess()) {
            assertTrue(HONEST_REFUSALS.contains(status), "answered " + status);
        }
    }
}
