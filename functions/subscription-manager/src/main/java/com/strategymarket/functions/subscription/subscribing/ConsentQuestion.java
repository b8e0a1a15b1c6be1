package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.Subscriptions;

/** Puts a partner's wish before the person whom it is about. */
public final class ConsentQuestion {

    private final PartnerRequests requests;
    private final Openings openings;
    private final Subscriptions subscriptions;

    public ConsentQuestion(
            PartnerRequests requests, Openings openings, Subscriptions subscriptions) {
        this.requests = requests;
        this.openings = openings;
        this.subscriptions = subscriptions;
    }

    /**
     * Always refuses the partner. It is told of a subscription of its own; for the rest with the
     * same words, whether the person was asked just now or before, has said no, or follows it
     * otherwise.
     */
    void put(UserId user, Question question, Attempt<?> attempt) {
        var standing = openings.standing(user, question.template());
        if (standing.isEmpty()) {
            ask(user, question, attempt);
        }
        var partner = question.mediation().partner();
        standing.filter(id -> isThrough(partner, user, id)).ifPresent(Opened::refuse);
        throw Problem.of(ProblemCode.USER_CONSENT_REQUIRED).thrown();
    }

    /** Whoever follows it otherwise is not asked, and the partner does not learn why. */
    private boolean isThrough(Space partner, UserId user, SubscriptionId id) {
        return subscriptions
                .find(user, id)
                .flatMap(kept -> kept.agreement().partner())
                .filter(partner::equals)
                .isPresent();
    }

    private void ask(UserId user, Question question, Attempt<?> attempt) {
        var name = attempt.caller().partnerKey().terms().partnerName();
        var asked = PartnerRequest.ask(user, name, question, attempt.now());
        var deed =
                Deed.of(asked.subject(), "partner_request.asked")
                        .with("partner", question.mediation().partner())
                        .with("template_id", question.template());
        requests.find(user, asked.id())
                .ifPresentOrElse(
                        earlier -> askAgain(earlier, asked, deed, attempt),
                        () -> requests.ask(asked, attempt.traceOfRefusal(deed)));
    }

    private void askAgain(
            PartnerRequest earlier, PartnerRequest asked, Deed deed, Attempt<?> attempt) {
        if (earlier.mayBecome(asked.question(), attempt.now())) {
            requests.save(earlier, asked.after(earlier), attempt.traceOfRefusal(deed));
        }
    }
}
