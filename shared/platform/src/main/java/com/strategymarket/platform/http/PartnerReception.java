package com.strategymarket.platform.http;

import com.strategymarket.contract.HttpMethod;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.platform.http.guard.partner.Admission;
import com.strategymarket.platform.http.guard.partner.PartnerGate;
import com.strategymarket.platform.http.guard.partner.RateLimitHeaders;
import com.strategymarket.platform.http.guard.partner.Visitor;
import com.strategymarket.platform.telemetry.FanOut;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Serves one request of a partner. The check takes a round trip: what changes nothing is answered
 * beside it, for the partner whom it will most probably turn out to be, and the answer is thrown
 * away if it does not.
 */
final class PartnerReception {

    private final PartnerGate gate;
    private final Visitor visitor;
    private final Map<String, String> courtesy;

    PartnerReception(PartnerGate gate, Visitor visitor, Map<String, String> courtesy) {
        this.gate = gate;
        this.visitor = visitor;
        this.courtesy = courtesy;
    }

    Reply serve(Function<Entrant, Reply> answer) {
        var expected = gate.expected(visitor).filter(key -> changesNothing());
        return expected.isPresent()
                ? besideTheCheck(expected.get(), answer)
                : answer.apply(Entrant.of(admitted()));
    }

    private boolean changesNothing() {
        return visitor.route().method() == HttpMethod.GET;
    }

    private Admission admitted() {
        var admission = gate.admit(visitor);
        courtesy.putAll(RateLimitHeaders.of(admission));
        admission.throwIfRefused();
        return admission;
    }

    private Reply besideTheCheck(PartnerKey expected, Function<Entrant, Reply> answer) {
        var standing = new CompletableFuture<Optional<Standing>>();
        var entrant = new Entrant(new Caller.Partner(expected), standing::join);
        var early = new Outcome();
        var admission =
                FanOut.all(
                                List.<Callable<Optional<Admission>>>of(
                                        () -> Optional.of(admitted(standing)),
                                        () -> {
                                            early.of(() -> answer.apply(entrant));
                                            return Optional.empty();
                                        }))
                        .getFirst()
                        .orElseThrow();
        return admission.key().version() == expected.version()
                ? early.reply()
                : answer.apply(Entrant.of(admission));
    }

    /** Whoever waits for the standing must not wait for ever if there will be none. */
    private Admission admitted(CompletableFuture<Optional<Standing>> standing) {
        try {
            var admission = admitted();
            standing.complete(admission.standing());
            return admission;
        } finally {
            standing.cancel(false);
        }
    }
}
