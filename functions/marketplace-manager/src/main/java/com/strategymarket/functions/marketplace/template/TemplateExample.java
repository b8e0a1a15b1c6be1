package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Money;
import com.strategymarket.functions.marketplace.basket.BasketExample;

import java.util.List;
import java.util.Optional;

/** The template that the API reference shows. */
public final class TemplateExample {

    static final TemplateConfig CONFIG =
            new TemplateConfig(
                    Visibility.PUBLIC,
                    new Pricing.Paid(new Money(99_900, Pricing.DEFAULT_CURRENCY)),
                    Difficulty.INTERMEDIATE,
                    List.of("NIFTY", "WEEKLY", "INCOME"),
                    Optional.empty());

    static final Template TEMPLATE =
            new Offering(BasketExample.BASKET, Optional.empty())
                    .enabled(CONFIG, BasketExample.BASKET.createdAt())
                    .published();

    public static final TemplateDetails DETAILS =
            new TemplateDetails(TEMPLATE, Preview.of(BasketExample.BASKET.content()));

    private TemplateExample() {}
}
