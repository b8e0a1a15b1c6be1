package com.strategymarket.testkit.partner;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.usage.MadeSubscriptions;

import java.util.Collection;

/** The subscriptions that keys have made, each known by its id. */
record InMemoryMadeSubscriptions(PartnerMemory memory) implements MadeSubscriptions {

    @Override
    public void count(Source source, Collection<SubscriptionId> made) {
        memory.alone(() -> made.forEach(id -> memory.made.putIfAbsent(id, source)));
    }
}
