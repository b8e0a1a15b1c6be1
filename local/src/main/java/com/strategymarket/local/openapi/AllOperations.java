package com.strategymarket.local.openapi;

import com.strategymarket.functions.marketplace.MarketplaceOperations;
import com.strategymarket.functions.partner.PartnerApiOperations;
import com.strategymarket.functions.subscription.SubscriptionOperations;
import com.strategymarket.platform.http.Operation;

import java.util.List;
import java.util.stream.Stream;

/** The operations of all functions. */
public final class AllOperations {

    private AllOperations() {}

    public static List<Operation<?>> list() {
        return Stream.of(
                        MarketplaceOperations.all(),
                        PartnerApiOperations.all(),
                        SubscriptionOperations.all())
                .<Operation<?>>flatMap(List::stream)
                .toList();
    }
}
