package com.strategymarket.domain.subscription.allocation;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;

import java.time.Instant;

/** That a subscription is traded on a broker account, and how much. */
public record Allocation(
        AllocationId id,
        BrokerAccountId account,
        BrokerClient client,
        Sizing sizing,
        Instant since) {

    /** ACTIVE as long as its subscription lives. */
    public enum Status {
        ACTIVE,
        ENDED
    }

    public Allocation sized(Sizing other) {
        return new Allocation(id, account, client, other, since);
    }
}
