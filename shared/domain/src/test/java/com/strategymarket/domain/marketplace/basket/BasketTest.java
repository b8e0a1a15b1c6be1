package com.strategymarket.domain.marketplace.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.marketplace.Sample;

import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void aNewBasketIsOfVersionOneAndOfOneMoment() {
        var basket = Sample.basket();

        assertEquals(1, basket.version());
        assertEquals(Sample.NOW, basket.createdAt());
        assertEquals(Sample.NOW, basket.updatedAt());
        assertEquals("BASKET#" + Sample.ID, basket.subject());
    }

    @Test
    void anEditRaisesTheVersionAndKeepsIdOwnerAndBirth() {
        var later = Sample.NOW.plusSeconds(60);
        var content = Sample.draft("Another name", "");

        var edited = Sample.basket().edited(content, later).edited(content, later);

        assertEquals(new Basket(Sample.ID, Sample.OWNER, content, 3, Sample.NOW, later), edited);
    }
}
