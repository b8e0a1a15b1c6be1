package com.strategymarket.domain.marketplace.browse;

/** In which order templates are shown. */
public enum Sort {
    POPULAR,
    NEWEST
}
