package com.strategymarket.platform.http;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.PartnerCredential;
import com.strategymarket.platform.http.guard.partner.PartnerGate;
import com.strategymarket.platform.http.guard.partner.Visitor;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** Lets a request in, and has it answered by someone who knows who it is. */
public final class Entrance {

    private final Authenticator authenticator;
    private final AddressLimiter addresses;
    private final PartnerGate partners;
    private final InstantSource clock;

    public Entrance(
            Authenticator authenticator,
            AddressLimiter addresses,
            PartnerGate partners,
            InstantSource clock) {
        this.authenticator = authenticator;
        this.addresses = addresses;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * @param courtesy takes what any answer to the caller has to tell, a refusal as well
     */
    Reply serve(
            Route route,
            Request request,
            Map<String, String> courtesy,
            Function<Entrant, Reply> answer) {
        if (isForPartner(route.access(), request)) {
            var visitor = Visitor.of(request, route, clock.instant());
            return new PartnerReception(partners, visitor, courtesy).serve(answer);
        }
        if (!route.access().needsToken()) {
            addresses.take(request.sourceAddress());
        }
        return answer.apply(Entrant.of(authenticator.authenticate(request, route.access())));
    }

    /** A bearer token that is no partner's key is ignored where anyone may come in. */
    private static boolean isForPartner(Access access, Request request) {
        return switch (access) {
            case Access.Partner partner -> true;
            case Access.PublicOrPartner either -> PartnerCredential.isClaimed(request);
            case Access.Public open -> false;
            case Access.User user -> false;
            case Access.Admin admin -> false;
        };
    }
}
