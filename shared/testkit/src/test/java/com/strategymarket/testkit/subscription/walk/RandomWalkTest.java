package com.strategymarket.testkit.subscription.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.subscription.Invariants;
import com.strategymarket.testkit.subscription.SubscribingWorld;
import com.strategymarket.testkit.subscription.SubscriptionSample;
import com.strategymarket.testkit.subscription.TableSubscribing;
import com.strategymarket.testkit.subscription.memory.InMemorySubscribing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Some users subscribe, pause, renew, are paid back and leave in any order. What is possible, what
 * is counted and what is earned follows from a few numbers, and the stores agree with them.
 */
class RandomWalkTest {

    private static final int STEPS = 250;
    private static final long FEE = 99_900;

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void theTableEndsWhereTheModelDoes(@ForAll("walks") List<Step> walk) {
        try (var world = new TableSubscribing()) {
            assertSameEnd(world, walk);
            Invariants.hold(world.contents());
        }
    }

    @Property(tries = 100)
    void soDoesTheFake(@ForAll("walks") List<Step> walk) {
        try (var world = new InMemorySubscribing()) {
            assertSameEnd(world, walk);
        }
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.of(Step.Deed.class),
                        Arbitraries.integers().between(1, Step.USERS),
                        Arbitraries.integers().between(1, Step.TEMPLATES))
                .as(Step::new)
                .list()
                .ofSize(STEPS);
    }

    private static void assertSameEnd(SubscribingWorld world, List<Step> walk) {
        var admin = new Admin(world.offerings());
        for (int template = 1; template <= Step.TEMPLATES; template++) {
            admin.publish(template);
        }
        var model = new Model();
        var real = new RealThing(world);
        int number = 0;
        for (var step : walk) {
            number++;
            assertEquals(model.take(step, number), real.take(step, number), step::toString);
        }
        model.live().forEach((place, expected) -> same(expected, real.stored(place)));
        for (int template = 1; template <= Step.TEMPLATES; template++) {
            long counted =
                    world.offerings().liveSubscriptions(SubscriptionSample.template(template));
            assertEquals(model.count(template), counted);
        }
        assertEquals(model.feesBooked() * FEE, earned(world));
    }

    private static void same(Model.Followed expected, Optional<KeptSubscription> stored) {
        var kept = stored.orElseThrow();
        assertEquals(SubscriptionSample.id(expected.number()), kept.id());
        assertEquals(expected.status(), kept.status());
        var paid =
                switch (kept.state()) {
                    case Active active -> active.paid();
                    case Paused paused -> paused.paid();
                    default -> Optional.<PaidTime>empty();
                };
        assertEquals(expected.paid(), paid.isPresent());
        paid.ifPresent(
                time -> {
                    assertEquals(expected.period(), time.period().number());
                    assertEquals(expected.ending(), time.end().isPresent());
                });
    }

    private static long earned(SubscribingWorld world) {
        var month = YearMonth.from(SubscriptionSample.NOW.atOffset(ZoneOffset.UTC));
        var books = world.ledger().turnover(month, SubscriptionSample.NOW).values();
        var totals = books.stream().reduce(Turnover.NONE, Turnover::plus).totals();
        totals.forEach(
                total -> {
                    var parts = total.partnerShare().plus(total.platformShare());
                    assertEquals(total.gross(), parts);
                });
        assertTrue(totals.size() <= 1);
        return totals.stream().map(total -> total.gross()).mapToLong(Money::minor).sum();
    }
}
