package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.search.WordSet;

import java.time.Instant;
import java.util.List;

/** What browsing shows of a template, and what it is searched by. */
public record TemplateCard(
        BasketId id,
        String name,
        Category category,
        Difficulty difficulty,
        Pricing pricing,
        List<String> tags,
        WordSet descriptionWords,
        Instant publishedAt,
        long subscriberCount) {

    public TemplateCard {
        tags = List.copyOf(tags);
    }
}
