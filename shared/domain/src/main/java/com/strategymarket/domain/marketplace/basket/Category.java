package com.strategymarket.domain.marketplace.basket;

/** The shelves of the marketplace. */
public enum Category {
    INCOME,
    DIRECTIONAL,
    VOLATILITY,
    HEDGING,
    ARBITRAGE,
    INTRADAY
}
