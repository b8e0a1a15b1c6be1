package com.strategymarket.functions.marketplace.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.Disturbed;
import com.strategymarket.functions.marketplace.Refused;
import com.strategymarket.functions.marketplace.TestAttempt;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

class ChangeBasketTest {

    private final InMemoryMarketplace market = new InMemoryMarketplace();
    private final Admin admin = new Admin(market.offerings());
    private final ChangeBasket changeBasket = new ChangeBasket(market.offerings());

    @BeforeEach
    void publish() {
        admin.publish(1);
    }

    @Test
    void theBasketAndItsTemplateShowTheChangeAtOnce() {
        var changed = changeBasket.handle(Sample.id(1), named("Renamed"), TestAttempt.plain());

        assertEquals(2, changed.version());
        assertEquals(changed, basket());
        assertEquals("Renamed", template().name());
        assertEquals(2, template().version());
    }

    @Test
    void theChangeIsMadeOfTheLatestState() {
        var disturbed = disturbed(1);

        var changed =
                disturbed.handle(
                        Sample.id(1),
                        was ->
                                new BasketDraft(
                                        "Renamed",
                                        was.description(),
                                        was.category(),
                                        was.strategies()),
                        TestAttempt.plain());

        assertEquals(3, changed.version());
        assertEquals("Renamed", changed.content().name());
        assertEquals(Category.HEDGING, changed.content().category());
    }

    @Test
    void whoIsDisturbedTooOftenIsToldSo() {
        var disturbed = disturbed(1_000);

        Refused.with(
                ProblemCode.EDIT_CONFLICT,
                () -> disturbed.handle(Sample.id(1), named("Renamed"), TestAttempt.plain()));
    }

    @Test
    void anOldVersionIsRefusedAlsoWhenItGetsOldOnTheWay() {
        var disturbed = disturbed(1);

        Refused.with(
                ProblemCode.VERSION_CONFLICT,
                () -> disturbed.handle(Sample.id(1), named("Mine"), TestAttempt.expecting(1L)));
        Refused.with(
                ProblemCode.VERSION_CONFLICT,
                () -> changeBasket.handle(Sample.id(1), named("Mine"), TestAttempt.expecting(1L)));
        assertEquals("Hedge", basket().content().name());
    }

    @Test
    void someoneElsesBasketIsNotFound() {
        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () ->
                        changeBasket.handle(
                                Sample.id(1), named("Mine"), TestAttempt.by(Sample.OTHER_ADMIN)));
        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () -> changeBasket.handle(Sample.id(2), named("Mine"), TestAttempt.plain()));
    }

    @Test
    void theTrailTellsWhatChangedButOfStrategiesOnlyThatTheyDid() {
        changeBasket.handle(
                Sample.id(1),
                was ->
                        new BasketDraft(
                                was.name(),
                                was.description(),
                                was.category(),
                                List.of(Sample.strategy("Secret sauce"), Sample.strategy("B"))),
                TestAttempt.plain());
        changeBasket.handle(Sample.id(1), was -> hedging(), TestAttempt.plain());

        var trail = market.trail(basket().subject());
        assertEquals("basket.changed", trail.getLast().what());
        assertEquals(
                Map.of("version", "2", "strategies", "2"), trail.get(trail.size() - 2).change());
        assertEquals(
                Map.of("version", "3", "name", "Hedge", "category", "HEDGING", "strategies", "1"),
                trail.getLast().change());
        assertFalse(trail.toString().contains("Secret sauce"));
    }

    /** Someone else edits the same basket just before so many writes. */
    private ChangeBasket disturbed(int times) {
        return new ChangeBasket(
                new Disturbed(
                        market.offerings(),
                        times,
                        () -> admin.edit(admin.find(Sample.id(1)).orElseThrow(), hedging())));
    }

    private static UnaryOperator<BasketDraft> named(String name) {
        return was -> new BasketDraft(name, was.description(), was.category(), was.strategies());
    }

    private static BasketDraft hedging() {
        return Sample.draft("Hedge", Category.HEDGING);
    }

    private Basket basket() {
        return market.baskets().find(Sample.ADMIN, Sample.id(1)).orElseThrow();
    }

    private Template template() {
        return market.templates().find(Sample.id(1)).orElseThrow().template();
    }
}
