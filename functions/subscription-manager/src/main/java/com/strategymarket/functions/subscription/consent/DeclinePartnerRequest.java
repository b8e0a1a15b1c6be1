package com.strategymarket.functions.subscription.consent;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.PartnerRequests;

/** Someone says no to a partner, who is not told. */
public final class DeclinePartnerRequest {

    private final PartnerRequests requests;
    private final AnswerableRequest answerable;

    public DeclinePartnerRequest(PartnerRequests requests, AnswerableRequest answerable) {
        this.requests = requests;
        this.answerable = answerable;
    }

    PartnerRequest handle(PartnerRequestId id, Attempt<PartnerRequest> attempt) {
        var asked = answerable.asked(id, attempt);
        return attempt.untilUndisturbed(
                () -> {
                    var before = asked.read();
                    var after = before.answered(PartnerRequest.Status.DECLINED, attempt.now());
                    var deed = Deed.of(before.subject(), "partner_request.declined");
                    requests.save(before, after, attempt.trace(deed, after));
                    return after;
                });
    }
}
