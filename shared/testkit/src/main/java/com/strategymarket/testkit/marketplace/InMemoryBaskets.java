package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.Optional;

/** Baskets as their owner reads them. */
record InMemoryBaskets(Memory memory) implements Baskets {

    @Override
    public Optional<Basket> find(UserId owner, BasketId id) {
        return memory.read(
                () ->
                        Optional.ofNullable(memory.baskets.get(id))
                                .filter(basket -> basket.owner().equals(owner)));
    }

    @Override
    public Page<Basket> newestFirst(UserId owner, PageRequest page) {
        return memory.read(
                () ->
                        ById.newestFirst(
                                memory.baskets.values().stream()
                                        .filter(basket -> basket.owner().equals(owner)),
                                Basket::id,
                                page));
    }
}
