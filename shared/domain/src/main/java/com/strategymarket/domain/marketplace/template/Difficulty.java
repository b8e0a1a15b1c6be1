package com.strategymarket.domain.marketplace.template;

/** How much a follower should know. */
public enum Difficulty {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
