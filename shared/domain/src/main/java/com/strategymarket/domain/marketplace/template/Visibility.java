package com.strategymarket.domain.marketplace.template;

/** Who finds a template: everyone, only partners, or whoever has its id. */
public enum Visibility {
    PUBLIC,
    PARTNERS,
    UNLISTED
}
