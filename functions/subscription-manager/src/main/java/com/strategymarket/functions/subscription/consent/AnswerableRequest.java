package com.strategymarket.functions.subscription.consent;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.util.Optional;

/** A partner's request that somebody can still answer. */
public final class AnswerableRequest {

    private final PartnerRequests requests;

    public AnswerableRequest(PartnerRequests requests) {
        this.requests = requests;
    }

    /** For one answer, which may take several tries. */
    Asked asked(PartnerRequestId id, Attempt<?> attempt) {
        return new Asked(id, attempt);
    }

    static RuntimeException absent() {
        return Problem.of(ProblemCode.PARTNER_REQUEST_NOT_FOUND).thrown();
    }

    /**
     * What somebody answers: the version that they name, or else the one that stands there at their
     * first try. The partner may ask for something else at any moment, and whoever tries again must
     * not answer that.
     */
    final class Asked {

        private final PartnerRequestId id;
        private final Attempt<?> attempt;
        private Optional<Long> answered = Optional.empty();

        private Asked(PartnerRequestId id, Attempt<?> attempt) {
            this.id = id;
            this.attempt = attempt;
        }

        PartnerRequest read() {
            var request =
                    requests.find(attempt.caller().userId(), id)
                            .filter(found -> found.isAnswerable(attempt.now()))
                            .orElseThrow(AnswerableRequest::absent);
            attempt.expects(request.version());
            if (answered.filter(version -> version != request.version()).isPresent()) {
                throw Problem.of(ProblemCode.EDIT_CONFLICT).thrown();
            }
            answered = Optional.of(request.version());
            return request;
        }
    }
}
