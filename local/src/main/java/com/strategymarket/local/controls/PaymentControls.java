package com.strategymarket.local.controls;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.payment.SandboxOffice;
import com.strategymarket.platform.dynamo.payment.SandboxPayment;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The back office of the payment sandbox: what it was asked and has taken, and what comes next. */
public final class PaymentControls implements Control {

    private static final String USER = "user_id=";

    private final SandboxOffice office;

    public PaymentControls(SandboxOffice office) {
        this.office = office;
    }

    /** A payment as it is shown. */
    private record Shown(
            String paymentId,
            BigDecimal fee,
            String currency,
            String status,
            long asked,
            BigDecimal taken) {

        static Shown of(SandboxPayment payment) {
            var fee = payment.request().fee();
            return new Shown(
                    payment.request().id(),
                    fee.major(),
                    fee.currency().getCurrencyCode(),
                    payment.status().name(),
                    payment.asked(),
                    payment.taken().major());
        }
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "GET" ->
                    user(Optional.ofNullable(exchange.getRequestURI().getQuery()))
                            .map(this::shown)
                            .orElseGet(() -> Answer.refused("Whose? Add ?user_id=…"));
            case "POST" ->
                    scripted(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            default ->
                    new Answer(404, Map.of("message", "There are GET and POST /local/payments."));
        };
    }

    private static Optional<UserId> user(Optional<String> query) {
        return query.filter(text -> text.startsWith(USER) && text.length() > USER.length())
                .map(text -> text.substring(USER.length()))
                .flatMap(UserId::of);
    }

    private Answer shown(UserId user) {
        var payments = office.payments(user).stream().map(Shown::of).toList();
        return Answer.ok(Map.of("payments", payments));
    }

    private Answer scripted(String body) {
        return switch (PaymentScript.parse(body)) {
            case PaymentScript.Unreadable(var reason) -> Answer.refused(reason);
            case PaymentScript.Of(var user, var next) -> {
                office.script(user, next);
                yield Answer.ok(Map.of("next", next));
            }
        };
    }
}
