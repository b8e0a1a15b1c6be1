package com.strategymarket.platform.json.marketplace;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

/** Baskets, as admins write them and as they are stored. */
public final class BasketShapes {

    public static final ObjectShape<BasketDraft> DRAFT =
            ObjectShape.of(
                    "BasketDraft",
                    basket -> {
                        var name =
                                basket.required("name", BasketDraft::name, text(BasketDraft.NAME));
                        var description =
                                basket.orElse(
                                        "description",
                                        BasketDraft::description,
                                        text(BasketDraft.DESCRIPTION),
                                        "");
                        var category =
                                basket.required(
                                        "category", BasketDraft::category, choice(Category.class));
                        var strategies =
                                basket.required(
                                        "strategies",
                                        BasketDraft::strategies,
                                        ListShape.of(
                                                StrategyShapes.STRATEGY, BasketDraft.STRATEGIES));
                        return read ->
                                new BasketDraft(
                                        read.get(name),
                                        read.get(description),
                                        read.get(category),
                                        read.get(strategies));
                    });

    private BasketShapes() {}
}
