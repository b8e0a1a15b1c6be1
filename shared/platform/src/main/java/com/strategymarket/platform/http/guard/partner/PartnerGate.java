package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.RequestLog;
import com.strategymarket.platform.http.guard.LocalBuckets;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Where partners come in: whose key is it, is it still good, is there room, is it permitted? */
public final class PartnerGate {

    /** Requests a minute and key that an instance lets through while limits cannot be looked at. */
    private static final int WITHOUT_LIMIT = 30;

    /** Each further try has seen another change to the key come in between. */
    private static final int TRIES = 4;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final KeyProof proof;
    private final Limiter limiter;
    private final LocalBuckets allowance;
    private final RequestLog log;

    public PartnerGate(KeyProof proof, Limiter limiter, RequestLog log, InstantSource clock) {
        this.proof = proof;
        this.limiter = limiter;
        this.allowance = new LocalBuckets(WITHOUT_LIMIT, clock);
        this.log = log;
    }

    /** Without asking anyone: the key with which the visitor will most probably be let in. */
    public Optional<PartnerKey> expected(Visitor visitor) {
        return proof.recalled(visitor)
                .filter(key -> key.permits(visitor.permission()))
                .filter(key -> !limiter.isKnownToBeExhausted(visit(key, visitor)));
    }

    /**
     * @throws ProblemException when the credential proves nothing
     */
    public Admission admit(Visitor visitor) {
        for (int tries = 0; tries < TRIES; tries++) {
            var key = proof.proven(visitor);
            var visit = visit(key, visitor);
            switch (limiter.take(visit)) {
                case Verdict.Admitted(var standing) -> {
                    return judged(Admission.of(key, standing), visitor);
                }
                case Verdict.Exhausted(var standing) -> {
                    return Admission.of(key, standing).refused(exhausted(standing));
                }
                case Verdict.Unknown(var outage) -> {
                    letThrough(key, visitor, outage);
                    return judged(Admission.unlimited(key), visitor);
                }
                case Verdict.KeyChanged changed -> proof.forget(key);
            }
        }
        throw Problem.of(ProblemCode.UNAVAILABLE).retryAfter(RETRY_AFTER).thrown();
    }

    private static Visit visit(PartnerKey key, Visitor visitor) {
        return new Visit(
                key, visitor.route().name(), key.permits(visitor.permission()), visitor.now());
    }

    private static Admission judged(Admission admission, Visitor visitor) {
        var needed = visitor.permission();
        return admission.key().permits(needed)
                ? admission
                : admission.refused(
                        Problem.of(ProblemCode.PERMISSION_MISSING)
                                .with("permission", needed.code()));
    }

    private static Problem exhausted(Standing standing) {
        return Problem.of(ProblemCode.RATE_LIMITED)
                .with("violated_policies", standing.exhaustedNames())
                .retryAfter(standing.untilOne());
    }

    /** An outage of a counter is no outage of the product, but it is no holiday either. */
    private void letThrough(PartnerKey key, Visitor visitor, ProblemException outage) {
        log.limitUnknown(visitor.requestId(), visitor.route(), outage);
        if (allowance.take(key.id().value()).isPresent()) {
            throw outage;
        }
    }
}
