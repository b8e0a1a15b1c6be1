package com.strategymarket.local.billing;

import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Somebody who follows a template that costs something. Signs in anew for each thing they do. */
public record Payer(RunningProduct product, String email, String id) {

    private static final int MOST_LOOKS = 2_000;

    public static Payer of(RunningProduct product, String email) {
        var id = product.tokens(email).path("user_id").stringValue();
        return new Payer(product, email, id);
    }

    public Answer send(Ask ask) {
        return product.send(ask.bearer(product.token(email)));
    }

    /** Subscribes, and tells the id of it; whether it is paid is known some minutes later. */
    public String subscribe(String template) {
        var made = begin(template);
        product.pass("PT3M");
        return made;
    }

    private String begin(String template) {
        var made = send(Ask.post("/marketplace/subscribe/" + template)).expect(201).json();
        return made.path("subscription_id").stringValue();
    }

    /** Subscribes, and looks until the stream has told of it and its fee was asked for. */
    public void subscribeWatching(String template) {
        var subscription = begin(template);
        int looks = 0;
        while (show(subscription).path("status").stringValue().equals("PENDING_PAYMENT")) {
            if (++looks > MOST_LOOKS) {
                throw new AssertionError("nobody asks for the fee of " + subscription);
            }
        }
    }

    public JsonNode show(String subscription) {
        return send(Ask.get("/user/subscriptions/" + subscription)).expect(200).json();
    }

    Answer cancel(String subscription, String query) {
        return send(Ask.delete("/user/subscriptions/" + subscription).query(query));
    }

    /** What the sandbox is to do with the next questions about their payments. */
    public void next(String... outcomes) {
        var body =
                "{\"user_id\": \"%s\", \"next\": [\"%s\"]}"
                        .formatted(id, String.join("\", \"", outcomes));
        product.sendUnchecked(Ask.post("/local/payments").json(body)).expect(200);
    }

    /** Each of their payments as the sandbox has it: attempt, what became of it, what it has. */
    List<String> payments() {
        var shown = product.sendUnchecked(Ask.get("/local/payments").query("user_id=" + id));
        return shown.expect(200).json().path("payments").valueStream().map(Payer::told).toList();
    }

    private static String told(JsonNode payment) {
        var attempt = payment.path("payment_id").stringValue().split("-", 2)[1];
        return "%s %s %s"
                .formatted(
                        attempt,
                        payment.path("status").stringValue(),
                        payment.path("taken").decimalValue().toPlainString());
    }
}
