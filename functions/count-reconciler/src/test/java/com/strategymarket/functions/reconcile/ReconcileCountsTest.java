package com.strategymarket.functions.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.functions.reconcile.Reconciled.Mended;
import com.strategymarket.testkit.count.InMemoryCounts;
import com.strategymarket.testkit.count.LaggingCounts;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ReconcileCountsTest {

    private final InMemoryCounts world = new InMemoryCounts();
    private final LaggingCounts lagging = new LaggingCounts(world);
    private Runnable meanwhile = lagging::catchUp;
    private int requests;
    private int waits;

    private final ReconcileCounts reconcile =
            new ReconcileCounts(
                    lagging,
                    world.rounds(),
                    () -> {
                        waits++;
                        meanwhile.run();
                    });

    @Test
    void whatIsRightIsLeftAloneAndWaitsForNobody() {
        var template = subscribed(1, 5);
        world.publish(2);
        lagging.catchUp();
        world.counts().publish(template);

        assertEquals(new Reconciled(2, List.of(), true), goOn());
        assertEquals(0, waits);
    }

    @Test
    void aCardWhoseEventWasLostIsPublished() {
        var template = subscribed(1, 5);
        lagging.catchUp();

        assertEquals(List.of(), goOn().mended());

        assertEquals(5, shown(template));
        assertEquals(List.of(), trail(template));
    }

    @Test
    void aWrongPartIsMendedShownAndAudited() {
        var template = subscribed(1, 5);
        lagging.catchUp();
        world.tamper(template, 3, 70);
        var counted = world.of(template).orElseThrow().live();

        assertEquals(List.of(new Mended(template, counted, 5)), goOn().mended());

        assertEquals(5, shown(template));
        var audit = trail(template).getFirst();
        assertEquals("count.mended", audit.what());
        assertEquals("SYSTEM", audit.actorKind());
        assertEquals(
                Map.of(
                        "template_id",
                        template.value(),
                        "from",
                        "" + counted,
                        "to",
                        "5",
                        "part_3",
                        "70 to " + world.standing(template).getOrDefault(3, 0L)),
                audit.change());
        assertEquals(List.of(), goOn().mended());
    }

    /** The index lags behind the counters: what is missing in it now is not wrong. */
    @Test
    void whoeverSubscribedAMomentAgoIsNoMistake() {
        var template = subscribed(1, 30);

        assertEquals(List.of(), goOn().mended());

        assertEquals(1, waits);
        assertEquals(30, world.of(template).orElseThrow().live());
    }

    @Test
    void whatIsCountedWhileTheIndexCatchesUpIsLookedAtInTheNextRound() {
        var template = subscribed(1, 5);
        lagging.catchUp();
        world.tamper(template, 3, 70);
        meanwhile = () -> world.tamper(template, 3, 71);

        assertEquals(List.of(), goOn().mended());
        assertEquals(List.of(), trail(template));

        meanwhile = () -> {};
        assertEquals(1, goOn().mended().size());
    }

    /** As many came as went, so that the part counts the same: it is not the same any more. */
    @Test
    void aPartThatCountsTheSameAfterChangesIsNotTakenForUnchanged() {
        var template = world.publish(1);
        meanwhile =
                () -> {
                    for (int user = 100; user < 400; user++) {
                        world.cancel(world.subscribe(template, user));
                    }
                };
        lagging.catchUp();
        subscribe(template, 16, 40);

        assertEquals(List.of(), goOn().mended());
        assertEquals(24, world.of(template).orElseThrow().live());
    }

    @Test
    void aTemplateThatIsWithdrawnMeanwhileIsLeftOut() {
        var template = world.publish(1);
        world.tamper(template, 3, 70);
        meanwhile = () -> world.withdraw(template);

        assertEquals(new Reconciled(1, List.of(), true), goOn());
    }

    @Test
    void onlyTheOneThatIsNamedIsLookedAt() {
        var one = world.publish(1);
        var other = world.publish(2);
        world.tamper(one, 3, 70);
        world.tamper(other, 3, 70);

        assertEquals(
                new Reconciled(1, List.of(new Mended(one, 70, 0)), true),
                handle(new Order.One(one)));
        assertEquals(70, world.of(other).orElseThrow().live());
        assertEquals(new Reconciled(0, List.of(), true), handle(new Order.One(Sample.id(9))));
    }

    @Test
    void aCallHasItsBoundsAndTheNextGoesOnFromThere() {
        int all = 6_700;
        for (int number = 1; number <= all; number++) {
            world.publish(number);
        }

        var first = goOn();
        var second = goOn();

        assertEquals(6_400, first.templates());
        assertTrue(!first.complete() && second.complete());
        assertEquals(all, first.templates() + second.templates());
        goOn();
        assertEquals(6_400, handle(new Order.BeginAnew()).templates());
    }

    private BasketId subscribed(int number, int users) {
        var template = world.publish(number);
        subscribe(template, 0, users);
        return template;
    }

    private void subscribe(BasketId template, int first, int behind) {
        for (int user = first; user < behind; user++) {
            world.subscribe(template, user);
        }
    }

    private Reconciled goOn() {
        return handle(new Order.GoOn());
    }

    private Reconciled handle(Order order) {
        return reconcile.handle(order, Sample.NOW, "request-" + ++requests);
    }

    private long shown(BasketId template) {
        return world.of(template).orElseThrow().shown().count();
    }

    private List<AuditRecord> trail(BasketId template) {
        return world.trail("TEMPLATE#" + template);
    }
}
