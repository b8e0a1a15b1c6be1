package com.strategymarket.local.controls;

import com.strategymarket.local.clock.ClockMove;
import com.strategymarket.local.clock.ClockRequest;
import com.strategymarket.local.clock.LocalClock;
import com.strategymarket.local.events.DeadLetters;
import com.strategymarket.local.identity.LocalIdentity;
import com.strategymarket.local.identity.account.Triggers.Closed;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Controls that exist here and nowhere else: health, tokens, the clock, what failed for good, and
 * the hourly look at the counts.
 */
public final class Controls implements Control {

    private final LocalIdentity identity;
    private final LocalClock clock;
    private final DeadLetters deadLetters;
    private final Reconciliation reconciliation;
    private final BooleanSupplier ready;

    public Controls(
            LocalIdentity identity,
            LocalClock clock,
            DeadLetters deadLetters,
            Reconciliation reconciliation,
            BooleanSupplier ready) {
        this.identity = identity;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.reconciliation = reconciliation;
        this.ready = ready;
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (asked) {
            case "GET /local/health" -> health();
            case "POST /local/token" -> token(text(exchange));
            case "GET /local/clock" -> now();
            case "POST /local/clock" -> moved(clock.move(ClockRequest.parse(text(exchange))));
            case "GET /local/dead-letters" -> Answer.ok(Map.of("dead_letters", deadLetters.all()));
            case "POST /local/reconcile" -> Answer.ok(reconciliation.run());
            default ->
                    new Answer(
                            404,
                            Map.of(
                                    "message",
                                    "No such control. There are GET /local/health, POST"
                                            + " /local/token, GET and POST /local/clock, GET"
                                            + " /local/dead-letters, POST /local/reconcile, GET and"
                                            + " POST /local/payments."));
        };
    }

    private Answer health() {
        return ready.getAsBoolean()
                ? Answer.ok(Map.of("status", "ok"))
                : new Answer(503, Map.of("status", "starting"));
    }

    private Answer token(String body) {
        return switch (TokenRequest.parse(body)) {
            case TokenRequest.Unreadable(var reason) -> Answer.refused(reason);
            case TokenRequest.Of(var email, var groups) -> {
                try {
                    yield Answer.ok(
                            groups.map(given -> identity.tokensFor(email, given))
                                    .orElseGet(() -> identity.tokensFor(email)));
                } catch (IllegalArgumentException noAddress) {
                    yield Answer.refused(noAddress.getMessage());
                } catch (Closed gate) {
                    yield new Answer(503, Map.of("message", gate.getMessage()));
                }
            }
        };
    }

    private Answer now() {
        return Answer.ok(Map.of("now", clock.instant().toString()));
    }

    private Answer moved(ClockMove move) {
        return switch (move) {
            case ClockMove.Moved(var now) -> Answer.ok(Map.of("now", now.toString()));
            case ClockMove.Refused(var reason) -> Answer.refused(reason);
        };
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
