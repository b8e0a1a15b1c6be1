package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.subscription.allocation.Sizing;

import java.util.Optional;

/**
 * What somebody wants who subscribes.
 *
 * @param account where it is to be traded; without one it waits
 */
record Wish(Optional<BrokerAccountId> account, Sizing sizing) {}
