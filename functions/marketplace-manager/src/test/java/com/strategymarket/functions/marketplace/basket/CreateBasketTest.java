package com.strategymarket.functions.marketplace.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.functions.marketplace.TestAttempt;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

class CreateBasketTest {

    private final InMemoryMarketplace market = new InMemoryMarketplace();
    private final CreateBasket createBasket =
            new CreateBasket(market.offerings(), new Ids(new SplittableRandom(1)));

    @Test
    void aBasketBelongsToWhoCreatedItAndIsNoTemplate() {
        var basket =
                createBasket.handle(
                        Sample.draft("Iron Condor"), TestAttempt.by(Sample.OTHER_ADMIN));

        assertEquals(Sample.OTHER_ADMIN, basket.owner());
        assertEquals(1, basket.version());
        assertEquals(Sample.NOW, basket.createdAt());
        assertEquals(Optional.of(basket), market.baskets().find(Sample.OTHER_ADMIN, basket.id()));
        assertEquals(Optional.empty(), market.templates().find(basket.id()));
    }

    @Test
    void theTrailTellsOfItWithoutItsStrategies() {
        var draft = Sample.draft("Iron Condor", Category.HEDGING);

        var basket = createBasket.handle(draft, TestAttempt.plain());

        var trail = market.trail(basket.subject());
        assertEquals(1, trail.size());
        assertEquals("basket.created", trail.getFirst().what());
        assertEquals(
                Map.of("name", "Iron Condor", "category", "HEDGING"), trail.getFirst().change());
    }

    @Test
    void theSameKeyCreatesOneBasket() {
        var draft = Sample.draft("Iron Condor");
        var first = createBasket.handle(draft, TestAttempt.keyed("key"));

        var before =
                assertThrows(
                        AnsweredBefore.class,
                        () -> createBasket.handle(draft, TestAttempt.keyed("key")));

        assertEquals(first.toString(), before.first().answer());
        assertEquals(
                1,
                market.baskets().newestFirst(Sample.ADMIN, PageRequest.first(20)).items().size());
    }
}
