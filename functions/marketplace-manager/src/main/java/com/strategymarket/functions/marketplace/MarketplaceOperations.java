package com.strategymarket.functions.marketplace;

import com.strategymarket.functions.marketplace.basket.BasketApi;
import com.strategymarket.functions.marketplace.browse.BrowseApi;
import com.strategymarket.functions.marketplace.reference.ReferenceApi;
import com.strategymarket.functions.marketplace.template.TemplateApi;
import com.strategymarket.platform.http.Operation;

import java.util.List;
import java.util.stream.Stream;

/** What this function takes and answers, for the API reference. */
public final class MarketplaceOperations {

    private MarketplaceOperations() {}

    public static List<Operation<?>> all() {
        return Stream.of(
                        BrowseApi.OPERATIONS,
                        BasketApi.OPERATIONS,
                        TemplateApi.OPERATIONS,
                        ReferenceApi.OPERATIONS)
                .<Operation<?>>flatMap(List::stream)
                .toList();
    }
}
