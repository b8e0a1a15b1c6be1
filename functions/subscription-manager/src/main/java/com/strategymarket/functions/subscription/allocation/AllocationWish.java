package com.strategymarket.functions.subscription.allocation;

import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.subscription.allocation.Sizing;

/** An account that a subscription shall trade on, and how much. */
record AllocationWish(BrokerAccountId account, Sizing sizing) {}
