package com.strategymarket.functions.subscription.shown;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Scalars.currency;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Split;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.ObjectShape;

import java.util.Optional;

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

    public static final ObjectShape<ClientSubscription> PLAIN =
            ObjectShape.view(
                    "ClientSubscription",
                    client -> {
                        SubscriptionView.describeWithoutAccounts(
                                client, ClientSubscription::subscription);
                        client.required(
                                        "user_id",
                                        c -> c.subscription().agreement().user().value(),
                                        text())
                                .about("Your client, by the name that the marketplace has.");
                        client.optional(
                                        "broker_allocation",
                                        ClientSubscription::allocation,
                                        AllocationView.PLAIN)
                                .about(
                                        "The first of those at your own broker; absent where there"
                                                + " is none.");
                        client.optional("revenue_share", ClientSubscriptionView::share, SHARE)
                                .about("How each fee is shared; absent where there is none.");
                    });

    public static final PageShape<ClientSubscription> PAGE =
            PageShape.of("ClientSubscriptionPage", "subscriptions", PLAIN);

    private ClientSubscriptionView() {}

    private static Optional<Split> share(ClientSubscription client) {
        var terms = client.subscription().agreement().terms();
        Optional<Money> fee = terms.monthlyFee();
        return fee.map(terms::split);
    }
}
