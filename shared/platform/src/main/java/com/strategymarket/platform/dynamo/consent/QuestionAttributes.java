package com.strategymarket.platform.dynamo.consent;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.Mediation.Asker;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;

import java.math.BigDecimal;
import java.util.Currency;

/** What a partner asks for: by whom and how, and what it costs. */
final class QuestionAttributes {

    private static final String FEE = "asked_fee";
    private static final String CURRENCY = "asked_currency";

    private QuestionAttributes() {}

    static void write(Question question, ItemWriter writer) {
        write(question.mediation(), writer);
        switch (question.pricing()) {
            case Pricing.Free free -> {}
            case Pricing.Paid(var fee) ->
                    writer.number(FEE, fee.minor())
                            .text(CURRENCY, fee.currency().getCurrencyCode());
        }
    }

    private static void write(Mediation mediation, ItemWriter writer) {
        var sizing = mediation.sizing();
        writer.text("partner", Spaces.text(mediation.partner()))
                .text("api_key_id", mediation.by().key().value())
                .text("broker_id", mediation.account().broker().id())
                .text("client_id", mediation.account().clientId())
                .flag("link", mediation.link())
                .text("lot_multiplier", sizing.lotMultiplier().toPlainString())
                .number("priority", sizing.priority())
                .optionalNumber(
                        "max_lots_per_order", sizing.mostLotsPerOrder().map(Integer::longValue))
                .text("partner_percentage", mediation.share().partner().value().toPlainString());
    }

    static Pricing pricing(ItemReader reader) {
        return reader.optionalNumber(FEE)
                .<Pricing>map(fee -> new Pricing.Paid(new Money(fee, currency(reader))))
                .orElseGet(Pricing.Free::new);
    }

    private static Currency currency(ItemReader reader) {
        return Currency.getInstance(reader.text(CURRENCY));
    }

    static Mediation mediation(ItemReader reader) {
        var percentage = new Percentage(new BigDecimal(reader.text("partner_percentage")));
        return new Mediation(
                new Asker(
                        Spaces.read(reader.text("partner")),
                        new PartnerKeyId(reader.text("api_key_id"))),
                RevenueShare.withPartner(percentage),
                new BrokerClient(
                        Broker.of(reader.text("broker_id")).orElseThrow(),
                        reader.text("client_id")),
                reader.flag("link"),
                new Sizing(
                        new BigDecimal(reader.text("lot_multiplier")),
                        Math.toIntExact(reader.number("priority")),
                        reader.optionalNumber("max_lots_per_order").map(Math::toIntExact)));
    }
}
