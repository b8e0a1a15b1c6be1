package com.strategymarket.platform.dynamo.consent;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequest.Status;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.Map;

/**
 * {@code {user} / PARTNER_REQUEST#{template}-{partner}}: what a partner asks someone for. There is
 * one for each template, however often it is asked.
 */
public final class PartnerRequestItem {

    static final String PREFIX = "PARTNER_REQUEST#";
    private static final String VERSION = "version";

    private PartnerRequestItem() {}

    static Key key(UserId user, PartnerRequestId id) {
        return new Key(user.value(), PREFIX + id);
    }

    static Write put(PartnerRequest request) {
        return Write.put(item(request)).when(Condition.absent());
    }

    static Write replace(PartnerRequest before, PartnerRequest after) {
        return Write.put(item(after)).when(Condition.equal(VERSION, before.version()));
    }

    /** As it is answered, from the version before. */
    public static Write answered(PartnerRequest answered) {
        return Write.put(item(answered)).when(Condition.equal(VERSION, answered.version() - 1));
    }

    private static Map<String, AttributeValue> item(PartnerRequest request) {
        var mediation = request.mediation();
        var sizing = mediation.sizing();
        return ItemWriter.of(key(request.user(), request.id()))
                .text("partner", Spaces.text(mediation.partner()))
                .text("partner_name", request.partnerName())
                .text("broker_id", mediation.account().broker().id())
                .text("client_id", mediation.account().clientId())
                .flag("link", mediation.link())
                .text("lot_multiplier", sizing.lotMultiplier().toPlainString())
                .number("priority", sizing.priority())
                .optionalNumber(
                        "max_lots_per_order", sizing.mostLotsPerOrder().map(Integer::longValue))
                .text("partner_percentage", mediation.share().partner().value().toPlainString())
                .text("request_status", request.status().name())
                .instant("asked_at", request.askedAt())
                .number(VERSION, request.version())
                .item();
    }

    static PartnerRequest read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PARTNER_REQUEST", item);
        return new PartnerRequest(
                PartnerRequestId.of(reader.key().sort().substring(PREFIX.length())).orElseThrow(),
                new UserId(reader.key().partition()),
                reader.text("partner_name"),
                mediation(reader),
                Status.valueOf(reader.text("request_status")),
                reader.instant("asked_at"),
                reader.number(VERSION));
    }

    private static Mediation mediation(ItemReader reader) {
        var percentage = new Percentage(new BigDecimal(reader.text("partner_percentage")));
        return new Mediation(
                Spaces.read(reader.text("partner")),
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
