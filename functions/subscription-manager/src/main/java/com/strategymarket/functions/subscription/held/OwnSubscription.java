package com.strategymarket.functions.subscription.held;

import static com.strategymarket.platform.json.Scalars.flag;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.functions.subscription.shown.SubscriptionView;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.util.Optional;

/**
 * A subscription with what its template is called and costs by now.
 *
 * @param template absent when it was deleted, which happens only after the end
 */
record OwnSubscription(KeptSubscription subscription, Optional<Template> template) {

    static final OwnSubscription EXAMPLE =
            new OwnSubscription(SubscriptionExample.OWN, Optional.empty());

    /** What the template costs, where that is not what was agreed on. */
    private record NewPrice(Pricing pricing, boolean accepted) {}

    private static final ObjectShape<NewPrice> NEW_PRICE =
            ObjectShape.view(
                    "NewPrice",
                    price -> {
                        price.required("pricing", NewPrice::pricing, TemplateShapes.PRICING);
                        price.required("accepted", NewPrice::accepted, flag())
                                .about(
                                        "Whether the subscription goes on at this price. A higher"
                                                + " one has to be accepted, or it ends with its"
                                                + " period.");
                    });

    static final ObjectShape<OwnSubscription> SHAPE =
            ObjectShape.view(
                    "OwnSubscription",
                    own -> {
                        SubscriptionView.describe(own, OwnSubscription::subscription);
                        own.optional(
                                "template_name", o -> o.template().map(Template::name), text());
                        own.optional("new_price", OwnSubscription::newPrice, NEW_PRICE)
                                .about(
                                        "What the template costs from the next period on, where"
                                                + " that is something else.");
                    });

    private Optional<NewPrice> newPrice() {
        var agreement = subscription.agreement();
        return template.map(shown -> shown.config().pricing())
                .filter(asked -> !asked.equals(agreement.terms().pricing()))
                .flatMap(
                        asked ->
                                paid().map(
                                                time ->
                                                        new NewPrice(
                                                                asked,
                                                                goesOn(time, asked, agreement))));
    }

    private Optional<PaidTime> paid() {
        return switch (subscription.state()) {
            case Active active -> active.paid();
            case Paused paused -> paused.paid();
            default -> Optional.empty();
        };
    }

    private static boolean goesOn(PaidTime time, Pricing asked, Agreement agreement) {
        return switch (asked) {
            case Pricing.Free free -> true;
            case Pricing.Paid(Money fee) -> !time.isBelow(fee, agreement);
        };
    }
}
