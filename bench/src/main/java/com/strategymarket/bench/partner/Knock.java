package com.strategymarket.bench.partner;

import com.strategymarket.bench.partner.KeyMint.Pair;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.Request;
import com.strategymarket.platform.http.guard.partner.PartnerCredential;
import com.strategymarket.platform.http.guard.partner.PartnerGate;
import com.strategymarket.platform.http.guard.partner.Visitor;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that wants to be taken for a partner's, from its headers on. */
public record Knock(Request request) {

    private static final Route ROUTE = Routes.BROWSE_TEMPLATES;
    private static final String ADDRESS = "203.0.113.7";

    public static Knock with(Pair pair) {
        return new Knock(pair.key().apiKey().text(), pair.secret().text());
    }

    /** With one letter of the secret in the wrong case, or a digit beside the right one. */
    public static Knock mistyped(Pair pair) {
        var text = pair.secret().text();
        int at = text.length() / 2;
        char wrong = (char) (text.charAt(at) ^ (Character.isLetter(text.charAt(at)) ? 32 : 1));
        var mistyped = text.substring(0, at) + wrong + text.substring(at + 1);
        return new Knock(pair.key().apiKey().text(), mistyped);
    }

    private Knock(String key, String secret) {
        var secretHeader = PartnerCredential.SECRET_HEADER.toLowerCase(Locale.ROOT);
        this(
                new Request(
                        "bench",
                        ROUTE.method().name(),
                        ROUTE.path(),
                        ROUTE.key(),
                        Map.of(),
                        "",
                        Map.of("authorization", "Bearer " + key, secretHeader, secret),
                        "",
                        ADDRESS,
                        Optional.empty()));
    }

    /** Nothing but an open gate will do. */
    public void isLetInBy(PartnerGate gate) {
        gate.admit(visitor()).throwIfRefused();
    }

    /** Nothing but the answer that all strangers get will do. */
    public void isTurnedAwayBy(PartnerGate gate) {
        try {
            gate.admit(visitor());
        } catch (ProblemException refusal) {
            if (refusal.problem().code() == ProblemCode.UNAUTHENTICATED) {
                return;
            }
            throw refusal;
        }
        throw new IllegalStateException("the gate is open to a stranger");
    }

    private Visitor visitor() {
        return Visitor.of(request, ROUTE, Instant.now());
    }
}
