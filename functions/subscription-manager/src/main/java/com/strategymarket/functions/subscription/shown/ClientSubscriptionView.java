package com.strategymarket.functions.subscription.shown;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Scalars.currency;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Split;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.ObjectShape;

import java.util.Optional;
import java.util.function.Function;

/** How a subscription is shown to the partner through whom it was made. */
public final class ClientSubscriptionView {

    private static final ObjectShape<Split> SHARE =
            ObjectShape.view(
                    "FeeShare",
                    share -> {
                        share.required(
                                "partner_commission",
                                split -> split.partner().major(),
                                decimal(Pricing.FEE));
                        share.required(
                                "platform_fee",
                                split -> split.platform().major(),
                                decimal(Pricing.FEE));
                        share.required("currency", split -> split.partner().currency(), currency());
                    });

    public static final ObjectShape<KeptSubscription> PLAIN =
            ObjectShape.view(
                    "ClientSubscription",
                    client -> {
                        SubscriptionView.describe(client, Function.identity());
                        client.required("user_id", kept -> kept.agreement().user().value(), text())
                                .about("Your client, by the name that the marketplace has.");
                        client.optional(
                                        "broker_allocation",
                                        AllocationView.Shown::first,
                                        AllocationView.PLAIN)
                                .about("The first of allocations.");
                        client.optional("revenue_share", ClientSubscriptionView::share, SHARE)
                                .about("How each fee is shared; absent where there is none.");
                    });

    public static final PageShape<KeptSubscription> PAGE =
            PageShape.of("ClientSubscriptionPage", "subscriptions", PLAIN);

    private ClientSubscriptionView() {}

    private static Optional<Split> share(KeptSubscription kept) {
        var terms = kept.agreement().terms();
        Optional<Money> fee = terms.monthlyFee();
        return fee.map(terms::split);
    }
}
