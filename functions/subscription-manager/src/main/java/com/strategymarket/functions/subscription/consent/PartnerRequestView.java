package com.strategymarket.functions.subscription.consent;

import static com.strategymarket.platform.json.Numbers.count;
import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Numbers.whole;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.Mediation.Asker;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.functions.subscription.shown.AllocationExample;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.time.Instant;
import java.util.function.Function;

/** How it is shown what a partner asks. */
final class PartnerRequestView {

    static final PartnerRequest EXAMPLE =
            PartnerRequest.ask(
                    new UserId("user"),
                    "Zebu Securities",
                    new Question(
                            SubscriptionExample.TEMPLATE,
                            new Pricing.Paid(SubscriptionExample.FEE),
                            new Mediation(
                                    new Asker(
                                            new Space(new PartnerId("ZEBU"), Environment.LIVE),
                                            new PartnerKeyId("01M7Y0S5JQ3D8X2V6N4RBTC9WE")),
                                    RevenueShare.USUAL,
                                    new BrokerClient(Broker.KNOWN.getFirst(), "ZEBU123456"),
                                    true,
                                    AllocationExample.SIZING)),
                    Instant.parse("2026-11-20T03:50:00Z"));

    private static final ObjectShape<PartnerRequest> PLAIN =
            ObjectShape.view(
                    "PartnerRequest",
                    request -> {
                        request.required("partner_request_id", r -> r.id().toString(), text());
                        request.required("partner_id", r -> r.id().partner().value(), text());
                        request.required("partner_name", PartnerRequest::partnerName, text());
                        describe(request);
                        request.required(
                                "status",
                                PartnerRequest::status,
                                choice(PartnerRequest.Status.class));
                        request.required("asked_at", PartnerRequest::askedAt, instant())
                                .about("It can be answered for 30 days from then.");
                        request.optional("answered_at", PartnerRequest::answeredAt, instant());
                        request.required("version", PartnerRequest::version, count())
                                .about("Name it in If-Match, and no other question is answered.");
                    });

    /** All that a yes will make. */
    private static void describe(Definition<PartnerRequest> view) {
        Function<PartnerRequest, Question> question = PartnerRequest::question;
        var account = question.andThen(q -> q.mediation().account());
        var sizing = question.andThen(q -> q.mediation().sizing());
        view.required("template_id", question.andThen(q -> q.template().value()), text());
        view.required("pricing", question.andThen(Question::pricing), TemplateShapes.PRICING)
                .about("What it cost when it was asked: a yes agrees to no more.");
        view.required("broker_id", account.andThen(a -> a.broker().id()), text());
        view.required("broker_client_id", account.andThen(BrokerClient::clientId), text());
        view.required(
                "lot_multiplier",
                sizing.andThen(Sizing::lotMultiplier),
                decimal(Sizing.LOT_MULTIPLIER));
        view.required("priority", sizing.andThen(Sizing::priority), whole(Sizing.PRIORITY));
        view.optional(
                "max_lots_per_order",
                sizing.andThen(Sizing::mostLotsPerOrder),
                whole(Sizing.LOTS_PER_ORDER));
    }

    static final PageShape<PartnerRequest> PAGE =
            PageShape.of("PartnerRequestPage", "partner_requests", PLAIN);

    private PartnerRequestView() {}
}
