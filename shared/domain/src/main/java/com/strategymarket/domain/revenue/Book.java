package com.strategymarket.domain.revenue;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

/**
 * Where an entry is written down: each partner has a book. The fees of those who came alone are
 * spread over several, so that they do not all queue at one.
 */
public sealed interface Book {

    /** What a partner's clients pay. */
    record OfPartner(Space partner) implements Book {}

    /** What users pay who came alone. */
    record Direct(int number) implements Book {

        private static final int BOOKS = 16;

        static Direct of(SubscriptionId id) {
            return new Direct(Math.floorMod(id.value().hashCode(), BOOKS));
        }
    }
}
