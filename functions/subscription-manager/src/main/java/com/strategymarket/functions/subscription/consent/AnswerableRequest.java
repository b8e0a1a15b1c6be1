package com.strategymarket.functions.subscription.consent;

import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** A partner's request that somebody can still answer. */
public final class AnswerableRequest {

    private final PartnerRequests requests;

    public AnswerableRequest(PartnerRequests requests) {
        this.requests = requests;
    }

    PartnerRequest open(UserId user, PartnerRequestId id) {
        return requests.find(user, id)
                .filter(request -> request.status() == PartnerRequest.Status.OPEN)
                .orElseThrow(AnswerableRequest::absent);
    }

    static RuntimeException absent() {
        return Problem.of(ProblemCode.PARTNER_REQUEST_NOT_FOUND).thrown();
    }
}
