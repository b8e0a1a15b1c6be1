package com.strategymarket.functions.subscription.consent;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscribing.Openings.AskedOffer;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.functions.subscription.subscribing.Opened;
import com.strategymarket.functions.subscription.subscribing.ThroughPartner;

import java.time.Instant;

/** Someone says yes to a partner: the subscription is made that the partner asked for. */
public final class AcceptPartnerRequest {

    private final AnswerableRequest requests;
    private final PartnerKeys keys;
    private final Openings openings;
    private final Ids ids;

    public AcceptPartnerRequest(
            AnswerableRequest requests, PartnerKeys keys, Openings openings, Ids ids) {
        this.requests = requests;
        this.keys = keys;
        this.openings = openings;
        this.ids = ids;
    }

    KeptSubscription handle(PartnerRequestId id, Attempt<KeptSubscription> attempt) {
        var asked = requests.asked(id, attempt);
        var subscription = new SubscriptionId(ids.next(attempt.now()));
        return attempt.untilUndisturbed(
                () -> {
                    var request = asked.read();
                    refuseWithoutItsKey(request.question(), attempt.now());
                    var opening = opening(subscription, request, attempt.now());
                    var kept = opening.subscription();
                    var deed =
                            Opened.deed(kept, request.question().mediation())
                                    .with("partner_request_id", id);
                    return Opened.open(openings, opening, attempt.trace(deed, kept));
                });
    }

    /**
     * A partner that may not subscribe anybody by now does not do so by an older question. The key
     * is looked at, and not held in the transaction: it would be one item that all who say yes to a
     * partner contend for.
     */
    private void refuseWithoutItsKey(Question question, Instant now) {
        keys.find(question.mediation().by().key())
                .filter(key -> opensSubscribing(key, now))
                .orElseThrow(AnswerableRequest::absent);
    }

    private static boolean opensSubscribing(PartnerKey key, Instant now) {
        return key.status() == KeyStatus.ACTIVE
                && key.terms().expiresAt().map(now::isBefore).orElse(true)
                && key.permits(Permission.MARKETPLACE_SUBSCRIBE);
    }

    private Opening opening(SubscriptionId subscription, PartnerRequest request, Instant now) {
        var question = request.question();
        var offer = openings.offer(request);
        var template = shown(offer);
        offer.standing().ifPresent(Opened::refuse);
        if (!template.config().pricing().isWithin(question.pricing())) {
            throw Problem.of(ProblemCode.PRICE_CHANGED).thrown();
        }
        return new ThroughPartner(subscription, request.user(), question.mediation(), now)
                .opening(template, offer.holder(), ids)
                .answering(request.answered(PartnerRequest.Status.ACCEPTED, now));
    }

    private static Template shown(AskedOffer offer) {
        return offer.template()
                .filter(Template::isEnabled)
                .orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
    }
}
