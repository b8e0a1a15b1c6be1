package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Subscribed;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What a subscription is about. */
final class AgreementAttributes {

    /** In the place of the template's own attribute, which is the key of an index of real ones. */
    private static final String TRIED_TEMPLATE = "tried_template_id";

    private AgreementAttributes() {}

    static void write(Agreement agreement, ItemWriter writer) {
        writer.text(
                        agreement.isTest() ? TRIED_TEMPLATE : TableLayout.TEMPLATE_BASKET_ID,
                        agreement.template().value())
                .text(Subscribed.OWNER, agreement.owner().value())
                .instant(Subscribed.SINCE, agreement.since())
                .optionalText(TableLayout.PARTNER_SPACE, agreement.partner().map(Spaces::text))
                .optionalText(
                        Subscribed.PARTNER_PERCENTAGE,
                        agreement
                                .terms()
                                .share()
                                .map(share -> share.partner().value().toPlainString()));
        agreement
                .terms()
                .monthlyFee()
                .ifPresent(
                        fee ->
                                writer.number(Subscribed.FEE, fee.minor())
                                        .text(
                                                Subscribed.CURRENCY,
                                                fee.currency().getCurrencyCode()));
    }

    static Agreement read(ItemReader reader) {
        return new Agreement(
                SubscriptionItem.id(reader.key()),
                new UserId(reader.key().partition()),
                template(reader),
                new UserId(reader.text(Subscribed.OWNER)),
                new Terms(pricing(reader), share(reader)),
                reader.optionalText(TableLayout.PARTNER_SPACE).map(Spaces::read),
                reader.instant(Subscribed.SINCE));
    }

    static BasketId template(ItemReader reader) {
        return new BasketId(
                reader.optionalText(TableLayout.TEMPLATE_BASKET_ID)
                        .orElseGet(() -> reader.text(TRIED_TEMPLATE)));
    }

    private static Pricing pricing(ItemReader reader) {
        return reader.optionalNumber(Subscribed.FEE)
                .<Pricing>map(
                        fee ->
                                new Pricing.Paid(
                                        new Money(
                                                fee,
                                                Currency.getInstance(
                                                        reader.text(Subscribed.CURRENCY)))))
                .orElseGet(Pricing.Free::new);
    }

    private static Optional<RevenueShare> share(ItemReader reader) {
        return reader.optionalText(Subscribed.PARTNER_PERCENTAGE)
                .map(text -> RevenueShare.withPartner(new Percentage(new BigDecimal(text))));
    }
}
