package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.util.Optional;

/** The price that somebody accepts, if they name it. */
record PriceSeen(Optional<Pricing> pricing) {

    static final PriceSeen EXAMPLE =
            new PriceSeen(Optional.of(new Pricing.Paid(SubscriptionExample.FEE)));

    static final ObjectShape<PriceSeen> SHAPE =
            ObjectShape.of(
                    "AcceptedPrice",
                    accepted -> {
                        var pricing =
                                accepted.optional(
                                        "pricing", PriceSeen::pricing, TemplateShapes.PRICING);
                        return read -> new PriceSeen(read.get(pricing));
                    });
}
