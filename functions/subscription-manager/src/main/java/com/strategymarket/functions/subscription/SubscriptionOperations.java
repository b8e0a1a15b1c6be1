package com.strategymarket.functions.subscription;

import com.strategymarket.functions.subscription.broker.BrokerAccountApi;
import com.strategymarket.platform.http.Operation;

import java.util.List;

/** What this function takes and answers, for the API reference. */
public final class SubscriptionOperations {

    private SubscriptionOperations() {}

    public static List<Operation<?>> all() {
        return BrokerAccountApi.OPERATIONS;
    }
}
