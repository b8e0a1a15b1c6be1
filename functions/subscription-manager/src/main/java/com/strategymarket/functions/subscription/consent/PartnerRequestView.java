package com.strategymarket.functions.subscription.consent;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.functions.subscription.shown.AllocationExample;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.ObjectShape;

import java.time.Instant;

/** How it is shown what a partner asks. */
final class PartnerRequestView {

    static final PartnerRequest EXAMPLE =
            PartnerRequest.ask(
                    SubscriptionExample.TEMPLATE,
                    new UserId("user"),
                    "Zebu Securities",
                    new Mediation(
                            new Space(new PartnerId("ZEBU"), Environment.LIVE),
                            RevenueShare.USUAL,
                            new BrokerClient(Broker.KNOWN.getFirst(), "ZEBU123456"),
                            true,
                            AllocationExample.SIZING),
                    Instant.parse("2026-11-20T03:50:00Z"));

    private static final ObjectShape<PartnerRequest> PLAIN =
            ObjectShape.view(
                    "PartnerRequest",
                    request -> {
                        request.required("partner_request_id", r -> r.id().toString(), text());
                        request.required("partner_id", r -> r.id().partner().value(), text());
                        request.required("partner_name", PartnerRequest::partnerName, text());
                        request.required("template_id", r -> r.id().template().value(), text());
                        request.required(
                                "broker_id", r -> r.mediation().account().broker().id(), text());
                        request.required(
                                "broker_client_id",
                                r -> r.mediation().account().clientId(),
                                text());
                        request.required(
                                "lot_multiplier",
                                r -> r.mediation().sizing().lotMultiplier(),
                                decimal(Sizing.LOT_MULTIPLIER));
                        request.required(
                                "status",
                                PartnerRequest::status,
                                choice(PartnerRequest.Status.class));
                        request.required("asked_at", PartnerRequest::askedAt, instant());
                    });

    static final PageShape<PartnerRequest> PAGE =
            PageShape.of("PartnerRequestPage", "partner_requests", PLAIN);

    private PartnerRequestView() {}
}
