package com.strategymarket.local.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** An investor's way with a template, from the first day to the last. */
class SubscriptionJourneyTest {

    private RunningProduct product;
    private Owner admin;
    private Owner user;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        admin = product.newOwner("subscription.journey");
        user = new Owner(product, product.token("investor@example.com"));
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void aFreeOneIsFollowedTradedPausedAndLeft() {
        var template = admin.template(Bodies.basket("For nothing"), Bodies.free("JOURNEY"));
        var account = user.brokerAccount("INVESTOR-1");
        var made = subscribe(template, account);
        assertEquals("ACTIVE", made.path("status").stringValue());
        assertEquals("INVESTOR-1", made.at("/broker_allocation/client_id").stringValue());
        var path = path(made);

        assertEquals("PAUSED", status(user.send(Ask.post(path + "/pause"))));
        user.send(Ask.post(path + "/pause")).expect(409, "invalid_state");
        assertEquals("ACTIVE", status(user.send(Ask.post(path + "/resume"))));
        user.send(Ask.delete("/user/broker-accounts/" + account))
                .expect(409, "broker_account_in_use");

        assertEquals("CANCELLED", status(user.send(Ask.delete(path))));
        var ended = user.send(Ask.get(path)).expect(200).json();
        assertEquals("ENDED", ended.at("/allocations/0/status").stringValue());
        assertEquals("ASKED_FOR", ended.path("cancel_reason").stringValue());
        user.send(Ask.delete("/user/broker-accounts/" + account)).expect(204);
        var again = user.send(Ask.post("/marketplace/subscribe/" + template)).expect(201);
        assertTrue(!again.json().path("subscription_id").equals(made.path("subscription_id")));
        assertEquals(2, user.subscriptions().size());
        var live = Ask.get("/user/subscriptions").query("status=ACTIVE");
        assertEquals(1, user.send(live).expect(200).json().path("subscriptions").size());
    }

    @Test
    void accountsComeAndGoWithTheirOwnSizes() {
        var template = admin.template(Bodies.basket("On two accounts"), Bodies.free("JOURNEY"));
        var made = user.send(Ask.post("/marketplace/subscribe/" + template)).expect(201);
        var path = made.the("Location");
        var first = user.allocate(id(made.json()), user.brokerAccount("INVESTOR-1"));
        var second = user.allocate(id(made.json()), user.brokerAccount("INVESTOR-2"));
        var allocation = path + "/allocations/" + first;
        var change = "{\"lot_multiplier\": 0.25, \"priority\": 9, \"max_lots_per_order\": 7}";

        var shown = user.send(Ask.put(allocation).json(change)).expect(200).json();

        assertEquals("0.25", shown.path("lot_multiplier").decimalValue().toString());
        assertEquals(9, shown.path("priority").intValue());
        var stale = Ask.put(allocation).json(change).with("If-Match", "\"1\"");
        user.send(stale).expect(412, "version_conflict");
        var all = user.send(Ask.get(path + "/allocations")).expect(200).json().path("allocations");
        assertEquals(second, all.at("/0/allocation_id").stringValue(), "the first priority first");
        user.send(Ask.delete(allocation)).expect(204);
        user.send(Ask.delete(allocation)).expect(404, "allocation_not_found");
    }

    @Test
    void whatIsDisabledIsFollowedOnButByNobodyNew() {
        var template = admin.template(Bodies.basket("Withdrawn"), Bodies.free("JOURNEY"));
        var made = user.send(Ask.post("/marketplace/subscribe/" + template)).expect(201).json();
        admin.disable(template).expect(204);

        var other = new Owner(product, product.token("late@example.com"));

        other.send(Ask.post("/marketplace/subscribe/" + template))
                .expect(404, "template_not_found");
        assertEquals("ACTIVE", status(user.send(Ask.get(path(made)))));
        admin.delete(template).expect(409, "basket_has_subscribers");
        user.send(Ask.delete(path(made))).expect(200);
        admin.delete(template).expect(204);
    }

    @Test
    void onlyPartnersSubscribeToWhatOnlyTheySee() {
        var template =
                admin.template(Bodies.basket("For partners"), Bodies.visible("PARTNERS", "P"));

        user.send(Ask.post("/marketplace/subscribe/" + template)).expect(404, "template_not_found");
    }

    private JsonNode subscribe(String template, String account) {
        var wish = "{\"broker_account_id\": \"%s\", \"lot_multiplier\": 1.5}".formatted(account);
        return user.send(Ask.post("/marketplace/subscribe/" + template).json(wish))
                .expect(201)
                .json();
    }

    private static String path(JsonNode subscription) {
        return "/user/subscriptions/" + id(subscription);
    }

    private static String id(JsonNode subscription) {
        return subscription.path("subscription_id").stringValue();
    }

    private static String status(Answer answer) {
        return answer.expect(200).json().path("status").stringValue();
    }
}
