package com.strategymarket.functions.marketplace.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.Disturbed;
import com.strategymarket.functions.marketplace.Refused;
import com.strategymarket.functions.marketplace.TestAttempt;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class DeleteBasketTest {

    private final InMemoryMarketplace market = new InMemoryMarketplace();
    private final Admin admin = new Admin(market.offerings());
    private final DeleteBasket deleteBasket = new DeleteBasket(market.offerings());

    @Test
    void aBasketAloneIsGoneForGood() {
        var basket = admin.add(1).basket();

        deleteBasket.handle(Sample.id(1), TestAttempt.plain());

        assertEquals(Optional.empty(), admin.find(Sample.id(1)));
        assertEquals("basket.deleted", market.trail(basket.subject()).getLast().what());
        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () -> deleteBasket.handle(Sample.id(1), TestAttempt.plain()));
    }

    @Test
    void whileItIsOnTheMarketplaceItStays() {
        var published = admin.publish(1);

        Refused.with(
                ProblemCode.BASKET_ON_MARKETPLACE,
                () -> deleteBasket.handle(Sample.id(1), TestAttempt.plain()));
        assertEquals(Optional.of(published), admin.find(Sample.id(1)));
    }

    @Test
    void whileSomeoneFollowsItItStays() {
        admin.disable(admin.publish(1));
        market.countLive(Sample.id(1), 9, 1);

        Refused.with(
                ProblemCode.BASKET_HAS_SUBSCRIBERS,
                () -> deleteBasket.handle(Sample.id(1), TestAttempt.plain()));

        market.countLive(Sample.id(1), 9, 0);
        deleteBasket.handle(Sample.id(1), TestAttempt.plain());
        assertEquals(Optional.empty(), admin.find(Sample.id(1)));
    }

    @Test
    void aBasketThatIsPublishedAtTheSameMomentStays() {
        var alone = admin.add(1);
        var disturbed =
                new DeleteBasket(
                        new Disturbed(
                                market.offerings(),
                                1,
                                () -> admin.publish(alone, Sample.config(), Sample.NOW)));

        Refused.with(
                ProblemCode.BASKET_ON_MARKETPLACE,
                () -> disturbed.handle(Sample.id(1), TestAttempt.plain()));
    }

    @Test
    void aBasketThatIsFollowedAtTheSameMomentStays() {
        admin.disable(admin.publish(1));
        var disturbed =
                new DeleteBasket(
                        new Disturbed(
                                market.offerings(), 1, () -> market.countLive(Sample.id(1), 0, 1)));

        Refused.with(
                ProblemCode.BASKET_HAS_SUBSCRIBERS,
                () -> disturbed.handle(Sample.id(1), TestAttempt.plain()));
    }

    @Test
    void onlyTheExpectedVersionIsDeleted() {
        admin.edit(admin.add(1), Sample.draft("Renamed"));

        Refused.with(
                ProblemCode.VERSION_CONFLICT,
                () -> deleteBasket.handle(Sample.id(1), TestAttempt.expecting(1L)));
        deleteBasket.handle(Sample.id(1), TestAttempt.expecting(2L));

        assertEquals(Optional.empty(), admin.find(Sample.id(1)));
    }

    @Test
    void someoneElsesBasketIsNotFound() {
        admin.add(1);

        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () -> deleteBasket.handle(Sample.id(1), TestAttempt.by(Sample.OTHER_ADMIN)));
    }
}
