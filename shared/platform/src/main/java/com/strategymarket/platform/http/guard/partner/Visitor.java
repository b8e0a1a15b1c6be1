package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Request;

import java.time.Instant;

/**
 * A request by someone who shows a partner's credential.
 *
 * @param address as the gateway saw it, and no header
 */
public record Visitor(
        PartnerCredential credential, String address, Route route, String requestId, Instant now) {

    public static Visitor of(Request request, Route route, Instant now) {
        return PartnerCredential.of(request)
                .map(pair -> new Visitor(pair, request.sourceAddress(), route, request.id(), now))
                .orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED).thrown());
    }

    Permission permission() {
        return route.access().ofPartners().orElseThrow();
    }
}
