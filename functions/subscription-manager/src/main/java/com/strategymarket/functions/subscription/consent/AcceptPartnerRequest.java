package com.strategymarket.functions.subscription.consent;

import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.functions.subscription.subscribing.Opened;
import com.strategymarket.functions.subscription.subscribing.ThroughPartner;

import java.util.Optional;

/** Someone says yes to a partner: the subscription is made that the partner asked for. */
public final class AcceptPartnerRequest {

    private final AnswerableRequest requests;
    private final Openings openings;
    private final BrokerAccounts accounts;
    private final Ids ids;

    public AcceptPartnerRequest(
            AnswerableRequest requests, Openings openings, BrokerAccounts accounts, Ids ids) {
        this.requests = requests;
        this.openings = openings;
        this.accounts = accounts;
        this.ids = ids;
    }

    KeptSubscription handle(PartnerRequestId id, Attempt<KeptSubscription> attempt) {
        var user = attempt.caller().userId();
        var subscription = new SubscriptionId(ids.next(attempt.now()));
        return attempt.untilUndisturbed(
                () -> {
                    var request = requests.open(user, id);
                    var offer = openings.offer(user, id.template(), Optional.empty());
                    var template =
                            offer.template()
                                    .filter(Template::isEnabled)
                                    .orElseThrow(
                                            () ->
                                                    Problem.of(ProblemCode.TEMPLATE_NOT_FOUND)
                                                            .thrown());
                    offer.standing().ifPresent(Opened::refuse);
                    var mediation = request.mediation();
                    var opening =
                            new ThroughPartner(subscription, user, mediation, attempt.now())
                                    .opening(template, accounts.holderOf(mediation.account()), ids)
                                    .answering(
                                            request.answered(
                                                    PartnerRequest.Status.ACCEPTED, attempt.now()));
                    var deed = Opened.deed(opening.subscription()).with("partner_request_id", id);
                    return Opened.open(
                            openings, opening, attempt.trace(deed, opening.subscription()));
                });
    }
}
