package com.strategymarket.domain.marketplace.basket;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.Optional;

/** Baskets as their owner reads them. Someone else's is an absent one. */
public interface Baskets {

    Optional<Basket> find(UserId owner, BasketId id);

    Page<Basket> newestFirst(UserId owner, PageRequest page);
}
