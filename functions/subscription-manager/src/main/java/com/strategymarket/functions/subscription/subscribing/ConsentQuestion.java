package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** Puts a partner's wish before the person whom it is about. */
public final class ConsentQuestion {

    private final PartnerRequests requests;

    public ConsentQuestion(PartnerRequests requests) {
        this.requests = requests;
    }

    /**
     * Always refuses the partner, with the same words: it is not told whether the person was asked
     * just now or before, or has said no.
     */
    void put(UserId user, BasketId template, Mediation mediation, Attempt<?> attempt) {
        var name = attempt.caller().partnerKey().terms().partnerName();
        var asked = PartnerRequest.ask(template, user, name, mediation, attempt.now());
        var deed =
                Deed.of(asked.subject(), "partner_request.asked")
                        .with("partner", mediation.partner())
                        .with("template_id", template);
        requests.find(user, asked.id())
                .ifPresentOrElse(
                        earlier -> askAgain(earlier, asked, deed, attempt),
                        () -> requests.ask(asked, attempt.traceOfRefusal(deed)));
        throw Problem.of(ProblemCode.USER_CONSENT_REQUIRED).thrown();
    }

    private void askAgain(
            PartnerRequest earlier, PartnerRequest asked, Deed deed, Attempt<?> attempt) {
        var again = asked.after(earlier);
        if (earlier.mayBeAskedAgain(attempt.now()) && !earlier.asksTheSameAs(again)) {
            requests.save(earlier, again, attempt.traceOfRefusal(deed));
        }
    }
}
