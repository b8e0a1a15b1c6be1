package com.strategymarket.functions.subscription.shown;

import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.platform.json.ObjectShape;

import java.util.function.Function;

/** How a new subscription is shown to its user. */
public final class OpenedView {

    public static final ObjectShape<KeptSubscription> SHAPE =
            ObjectShape.view(
                    "NewSubscription",
                    opened -> {
                        SubscriptionView.describe(opened, Function.identity());
                        opened.optional(
                                        "broker_allocation",
                                        AllocationView.Shown::first,
                                        AllocationView.PLAIN)
                                .about("The first of allocations.");
                    });

    private OpenedView() {}
}
