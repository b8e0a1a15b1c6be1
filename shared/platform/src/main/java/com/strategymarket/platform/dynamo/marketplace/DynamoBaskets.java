package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Query;

import java.util.Optional;

/** Baskets in the table: one item each, in their owner's partition. */
public final class DynamoBaskets implements Baskets {

    private final Table table;

    public DynamoBaskets(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Basket> find(UserId owner, BasketId id) {
        return table.get(BasketItem.key(owner, id)).map(BasketItem::read);
    }

    @Override
    public Page<Basket> newestFirst(UserId owner, PageRequest page) {
        var query =
                Query.of(owner.value(), page.limit()).beginningWith(BasketItem.PREFIX).lastFirst();
        return Pages.read(table, query, page).map(BasketItem::read);
    }
}
