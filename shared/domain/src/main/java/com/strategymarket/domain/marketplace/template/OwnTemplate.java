package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.money.Money;

import java.util.List;

/**
 * A template as its owner sees it.
 *
 * @param revenueToDate what followers have paid for it so far, one sum a currency
 */
public record OwnTemplate(Template template, List<Money> revenueToDate) {

    public OwnTemplate {
        revenueToDate = List.copyOf(revenueToDate);
    }
}
