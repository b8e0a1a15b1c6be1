package com.strategymarket.domain.marketplace.browse;

import com.strategymarket.domain.marketplace.basket.Category;

import java.util.Optional;

/** Which part of the marketplace someone looks at, and in which order. */
public record Shelf(Optional<Category> category, Sort sort, Audience audience, Filter filter) {}
