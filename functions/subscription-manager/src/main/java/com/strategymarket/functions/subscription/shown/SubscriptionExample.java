package com.strategymarket.functions.subscription.shown;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.domain.subscription.allocation.Allocations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the reference shows of subscriptions. */
public final class SubscriptionExample {

    public static final Money FEE = new Money(99_900, Pricing.DEFAULT_CURRENCY);

    public static final BasketId TEMPLATE = new BasketId("01M7Y0A6Z3N5V8R2QW4K7C9XDB");

    public static final KeptSubscription OWN = of(Optional.empty(), Optional.empty());

    public static final KeptSubscription CLIENTS =
            of(
                    Optional.of(new Space(new PartnerId("ZEBU"), Environment.LIVE)),
                    Optional.of(RevenueShare.USUAL));

    public static final ClientSubscription SEEN =
            new ClientSubscription(CLIENTS, AllocationExample.ALLOCATION.client().broker());

    private SubscriptionExample() {}

    private static KeptSubscription of(Optional<Space> partner, Optional<RevenueShare> share) {
        var agreement =
                new Agreement(
                        new SubscriptionId("01M7Y1P9Q4H6T8B0C2D5F7G9JK"),
                        new UserId("5f0c8a52-6f0e-4c56-8f3c-1d2b7a9e4c10"),
                        TEMPLATE,
                        new UserId("owner"),
                        new Terms(new Pricing.Paid(FEE), share),
                        partner,
                        Instant.parse("2026-11-20T03:50:00Z"));
        return KeptSubscription.open(
                Active.since(agreement), new Allocations(List.of(AllocationExample.ALLOCATION)));
    }
}
