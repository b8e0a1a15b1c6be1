package com.strategymarket.domain.marketplace.basket;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;

import java.time.Instant;

/**
 * An admin's set of strategies. Those who follow its template trade what stands here at that
 * moment.
 */
public record Basket(
        BasketId id,
        UserId owner,
        BasketDraft content,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static Basket create(BasketId id, UserId owner, BasketDraft content, Instant now) {
        return new Basket(id, owner, content, 1, now, now);
    }

    public Basket edited(BasketDraft changed, Instant now) {
        return new Basket(id, owner, changed, version + 1, createdAt, now);
    }

    /** How the audit trail names it. */
    public String subject() {
        return "BASKET#" + id;
    }
}
