package com.strategymarket.domain.broker;

import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.rule.TextRule;

import java.time.Instant;

/**
 * A broker account that a user has linked: their subscriptions can trade on it. Nobody else can
 * link the same.
 *
 * @param allocations how many subscriptions trade on it
 */
public record BrokerAccount(
        BrokerAccountId id,
        UserId owner,
        BrokerClient client,
        String label,
        Instant linkedAt,
        long allocations) {

    public static final TextRule LABEL = TextRule.line(1, 60);

    public static BrokerAccount link(
            BrokerAccountId id, UserId owner, BrokerLink link, Instant now) {
        return new BrokerAccount(id, owner, link.client(), link.label(), now, 0);
    }

    public boolean isInUse() {
        return allocations > 0;
    }

    /** What audit records are about. */
    public String subject() {
        return "BROKER_ACCOUNT#" + id;
    }
}
