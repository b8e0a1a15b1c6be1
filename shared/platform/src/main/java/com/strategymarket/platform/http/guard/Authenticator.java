package com.strategymarket.platform.http.guard;

import com.strategymarket.contract.Access;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Request;

/**
 * Tells who a request comes from that shows no partner's key, or refuses it. Whatever is not proven
 * is refused.
 */
public final class Authenticator {

    private static final String ADMINS = "Admins";

    public Caller authenticate(Request request, Access access) {
        return switch (access) {
            case Access.Public open -> new Caller.Anonymous();
            case Access.User user -> new Caller.User(user(request));
            case Access.Admin admin -> admin(request);
            case Access.Partner partner -> throw unauthenticated();
            case Access.PublicOrPartner either -> new Caller.Anonymous();
        };
    }

    private static Caller admin(Request request) {
        var id = user(request);
        if (!claims(request).isIn(ADMINS)) {
            throw Problem.of(ProblemCode.FORBIDDEN).thrown();
        }
        return new Caller.Admin(id);
    }

    /** An ID token is as well signed as an access token, and was never meant to open anything. */
    private static UserId user(Request request) {
        var claims = claims(request);
        if (!claims.isAccessToken()) {
            throw unauthenticated();
        }
        return claims.user().orElseThrow(Authenticator::unauthenticated);
    }

    private static Claims claims(Request request) {
        return request.claims().map(Claims::new).orElseThrow(Authenticator::unauthenticated);
    }

    private static RuntimeException unauthenticated() {
        return Problem.of(ProblemCode.UNAUTHENTICATED).thrown();
    }
}
