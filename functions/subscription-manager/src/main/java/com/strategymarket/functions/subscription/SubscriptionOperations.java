package com.strategymarket.functions.subscription;

import com.strategymarket.functions.subscription.allocation.AllocationApi;
import com.strategymarket.functions.subscription.broker.BrokerAccountApi;
import com.strategymarket.functions.subscription.consent.PartnerRequestApi;
import com.strategymarket.functions.subscription.follower.FollowerApi;
import com.strategymarket.functions.subscription.held.ClientSubscriptionApi;
import com.strategymarket.functions.subscription.held.SubscriptionApi;
import com.strategymarket.functions.subscription.revenue.RevenueApi;
import com.strategymarket.functions.subscription.subscribing.SubscribingApi;
import com.strategymarket.platform.http.Operation;

import java.util.List;
import java.util.stream.Stream;

/** What this function takes and answers, for the API reference. */
public final class SubscriptionOperations {

    private SubscriptionOperations() {}

    public static List<Operation<?>> all() {
        return Stream.of(
                        SubscribingApi.OPERATIONS,
                        SubscriptionApi.OPERATIONS,
                        AllocationApi.OPERATIONS,
                        BrokerAccountApi.OPERATIONS,
                        PartnerRequestApi.OPERATIONS,
                        ClientSubscriptionApi.OPERATIONS,
                        RevenueApi.OPERATIONS,
                        FollowerApi.OPERATIONS)
                .<Operation<?>>flatMap(List::stream)
                .toList();
    }
}
