package com.strategymarket.local.product;

import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** An admin at work. */
public record Owner(RunningProduct product, String token) {

    public Answer send(Ask ask) {
        return product.send(ask.bearer(token));
    }

    /** Links a broker account of theirs, and tells its id. */
    public String brokerAccount(String clientId) {
        var link = "{\"broker_id\": \"PAPER\", \"client_id\": \"%s\"}".formatted(clientId);
        var made = send(Ask.post("/user/broker-accounts").json(link)).expect(201);
        return made.json().path("broker_account_id").stringValue();
    }

    public void unlinkAll() {
        for (var account : brokerAccounts()) {
            var id = account.path("broker_account_id").stringValue();
            send(Ask.delete("/user/broker-accounts/" + id)).expect(204);
        }
    }

    public List<JsonNode> brokerAccounts() {
        return Pages.all(
                cursor -> send(Ask.get("/user/broker-accounts").query("limit=100" + cursor)),
                "broker_accounts");
    }

    /** Makes a basket, and tells its id. */
    public String basket(JsonNode draft) {
        var made = send(Ask.post("/admin/baskets").json(draft)).expect(201);
        return made.json().path("basket_id").stringValue();
    }

    public String basket(String name) {
        return basket(Bodies.basket(name));
    }

    /** Makes a basket and puts it on the marketplace. */
    public String template(JsonNode draft, JsonNode config) {
        var id = basket(draft);
        send(enabling(id, config)).expect(201);
        return id;
    }

    public String template(String name, String... tags) {
        return template(Bodies.basket(name), Bodies.config(tags));
    }

    public static Ask enabling(String id, JsonNode config) {
        return Ask.post("/admin/marketplace/templates/" + id).json(config);
    }

    public Answer configure(String id, String patch) {
        return send(Ask.put("/admin/marketplace/templates/" + id).json(patch));
    }

    public Answer disable(String id) {
        return send(Ask.delete("/admin/marketplace/templates/" + id));
    }

    public Answer change(String id, String patch) {
        return send(Ask.put("/admin/baskets/" + id).json(patch));
    }

    public Answer delete(String id) {
        return send(Ask.delete("/admin/baskets/" + id));
    }

    public Answer show(String id) {
        return send(Ask.get("/admin/baskets/" + id));
    }

    /** All of their baskets, the newest first. */
    public List<JsonNode> baskets() {
        return Pages.all(cursor -> baskets("limit=100" + cursor), "baskets");
    }

    public List<JsonNode> templates() {
        return Pages.all(cursor -> templates("limit=100" + cursor), "templates");
    }

    /** One of their templates as it stands in their list. */
    public JsonNode template(String id) {
        return templates().stream()
                .filter(template -> template.path("template_id").stringValue().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in the list"));
    }

    public List<String> ids() {
        return baskets().stream().map(basket -> basket.path("basket_id").stringValue()).toList();
    }

    public Answer baskets(String query) {
        return send(Ask.get("/admin/baskets").query(query));
    }

    public Answer templates(String query) {
        return send(Ask.get("/admin/marketplace/templates").query(query));
    }
}
