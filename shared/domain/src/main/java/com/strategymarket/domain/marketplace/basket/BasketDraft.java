package com.strategymarket.domain.marketplace.basket;

import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;

import java.util.List;

/** What an admin writes of a basket; the rest of it is ours. */
public record BasketDraft(
        String name, String description, Category category, List<Strategy> strategies) {

    public static final TextRule NAME = TextRule.line(3, 120);
    public static final TextRule DESCRIPTION = TextRule.paragraphs(1000);
    public static final Range STRATEGIES = Range.whole(1, 20);

    public BasketDraft {
        strategies = List.copyOf(strategies);
    }
}
