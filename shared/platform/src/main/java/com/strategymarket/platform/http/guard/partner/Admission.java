package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemException;

import java.util.Optional;

/**
 * What became of a visitor whose key is proven.
 *
 * @param standing what is left of its limits; unknown while their store does not answer
 * @param refusal why it is turned away all the same, if it is
 */
public record Admission(PartnerKey key, Optional<Standing> standing, Optional<Problem> refusal) {

    static Admission of(PartnerKey key, Standing standing) {
        return new Admission(key, Optional.of(standing), Optional.empty());
    }

    static Admission unlimited(PartnerKey key) {
        return new Admission(key, Optional.empty(), Optional.empty());
    }

    Admission refused(Problem because) {
        return new Admission(key, standing, Optional.of(because));
    }

    public RateLimits limits() {
        return key.terms().limits();
    }

    public void throwIfRefused() {
        refusal.ifPresent(
                because -> {
                    throw new ProblemException(because);
                });
    }
}
