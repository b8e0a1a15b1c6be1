package com.strategymarket.local.product;

import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A partner's server. */
public record Partner(RunningProduct product, String id, String key, String secret) {

    /**
     * @param answer the one that showed the secret
     */
    public static Partner issued(RunningProduct product, Answer answer) {
        return of(product, answer.json());
    }

    private static Partner of(RunningProduct product, JsonNode issued) {
        return new Partner(
                product,
                issued.path("api_key_id").stringValue(),
                issued.path("api_key").stringValue(),
                issued.path("api_secret").stringValue());
    }

    /** Puts the partner's credential on a request. */
    public Ask shows(Ask ask) {
        return ask.bearer(key).with("X-Partner-Secret", secret);
    }

    public Answer send(Ask ask) {
        return product.send(shows(ask));
    }

    public Answer get(String path) {
        return send(Ask.get(path));
    }

    /** Subscribes a client. */
    public Answer subscribe(JsonNode wish) {
        return subscribe(wish.toString());
    }

    public Answer subscribe(String wish) {
        return send(Ask.post("/partner/marketplace/subscribe").json(wish)).expect(201);
    }

    public List<JsonNode> subscriptions() {
        return Pages.all(
                cursor -> send(Ask.get("/partner/subscriptions").query("limit=100" + cursor)),
                "subscriptions");
    }

    public Partner withSecret(String other) {
        return new Partner(product, id, key, other);
    }
}
