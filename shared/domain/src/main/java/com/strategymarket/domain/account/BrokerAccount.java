package com.strategymarket.domain.account;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.rule.TextRule;

import java.time.Instant;
import java.util.Optional;

/**
 * A broker account that a user has linked: their subscriptions can trade on it. Nobody else can
 * link the same.
 *
 * @param allocations how many subscriptions trade on it
 * @param testOf the partner for whose tests alone it is linked
 */
public record BrokerAccount(
        BrokerAccountId id,
        UserId owner,
        BrokerClient client,
        String label,
        Instant linkedAt,
        long allocations,
        Optional<Space> testOf) {

    public static final TextRule LABEL = TextRule.line(1, 60);

    public static BrokerAccount link(
            BrokerAccountId id, UserId owner, BrokerLink link, Instant now) {
        return new BrokerAccount(id, owner, link.client(), link.label(), now, 0, Optional.empty());
    }

    /** Linked by a partner, who may only be trying. */
    public BrokerAccount through(Space partner) {
        var test = Optional.of(partner).filter(Space::isTest);
        return new BrokerAccount(id, owner, client, label, linkedAt, allocations, test);
    }

    public BrokerAccount usedBy(long subscriptions) {
        return new BrokerAccount(id, owner, client, label, linkedAt, subscriptions, testOf);
    }

    public boolean isInUse() {
        return allocations > 0;
    }

    /** What audit records are about. */
    public String subject() {
        return "BROKER_ACCOUNT#" + id;
    }
}
