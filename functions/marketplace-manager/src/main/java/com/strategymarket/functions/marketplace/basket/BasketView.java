package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.marketplace.StrategyShapes;

/** How baskets are shown to their owner. */
final class BasketView {

    static final ObjectShape<Basket> WHOLE =
            ObjectShape.view(
                    "Basket",
                    basket -> {
                        head(basket);
                        basket.required(
                                "description", b -> b.content().description(), Scalars.text());
                        basket.required(
                                "strategies",
                                b -> b.content().strategies(),
                                ListShape.of(StrategyShapes.STRATEGY));
                    });

    /** Lists leave out the strategies: a hundred baskets of them would not fit into an answer. */
    private static final ObjectShape<Basket> SUMMARY =
            ObjectShape.view(
                    "BasketSummary",
                    basket -> {
                        head(basket);
                        basket.required(
                                "strategy_count",
                                b -> b.content().strategies().size(),
                                Numbers.whole(Range.whole(1, Integer.MAX_VALUE)));
                    });

    static final PageShape<Basket> PAGE = PageShape.of("BasketPage", "baskets", SUMMARY);

    private BasketView() {}

    private static void head(Definition<Basket> basket) {
        basket.required("basket_id", b -> b.id().value(), Scalars.text());
        basket.required("name", b -> b.content().name(), Scalars.text());
        basket.required("category", b -> b.content().category(), Scalars.choice(Category.class));
        basket.required("version", Basket::version, Numbers.count());
        basket.required("created_at", Basket::createdAt, Scalars.instant());
        basket.required("updated_at", Basket::updatedAt, Scalars.instant());
    }
}
