package com.strategymarket.functions.subscription.allocation;

import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.allocation.Allocation;

/** An allocation with the subscription that it belongs to, whose version counts its changes. */
record Allocated(Allocation allocation, KeptSubscription subscription) {}
