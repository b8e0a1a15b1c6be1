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

    /** Follows a template, and tells the subscription's id. */
    public String subscribe(String template) {
        var made = send(Ask.post("/marketplace/subscribe/" + template)).expect(201);
        return made.json().path("subscription_id").stringValue();
    }

    /** Trades a subscription on an account, and tells the allocation's id. */
    public String allocate(String subscription, String account) {
        var body = "{\"broker_account_id\": \"%s\"}".formatted(account);
        var path = "/user/subscriptions/" + subscription + "/allocations";
        var made = send(Ask.post(path).json(body)).expect(201);
        return made.json().path("allocation_id").stringValue();
    }

    public List<JsonNode> subscriptions() {
        return Pages.all(
                cursor -> send(Ask.get("/user/subscriptions").query("limit=100" + cursor)),
                "subscriptions");
    }

    public Answer cancel(String subscription) {
        return send(Ask.delete("/user/subscriptions/" + subscription).query("when=now"));
    }

    public List<JsonNode> partnerRequests() {
        return Pages.all(
                cursor -> send(Ask.get("/user/partner-requests").query("limit=100" + cursor)),
                "partner_requests");
    }

    /** Says yes to a partner. */
    public Answer accept(String partnerRequest) {
        return send(Ask.post("/user/partner-requests/" + partnerRequest + "/accept")).expect(201);
    }

    /** What is traded on is let go of first. */
    public void unlinkAll() {
        for (var subscription : subscriptions()) {
            if (!subscription.path("status").stringValue().equals("CANCELLED")) {
                cancel(subscription.path("subscription_id").stringValue()).expect(200);
            }
        }
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
