package com.strategymarket.local.openapi;

import com.strategymarket.functions.marketplace.MarketplaceOperations;
import com.strategymarket.platform.http.Operation;

import java.util.List;

/** The operations of all functions. */
public final class AllOperations {

    private AllOperations() {}

    public static List<Operation<?>> list() {
        return MarketplaceOperations.all();
    }
}
