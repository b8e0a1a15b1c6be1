package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.allocating;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.subscribing;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class SubscribeClientRouteTest extends InALiveWorld {

    private static final String EMAIL = "anna@example.com";

    private final Partner zebu = world.partner("ZEBU");
    private final String paid = world.publish(1, Sample.config());
    private final String free = world.publish(2, Sample.free());

    @Test
    void aNewClientIsActiveAtOnceAndTheFeeIsShared() {
        var more = ", \"auto_link_broker\": true, \"lot_multiplier\": 2.0";
        var answer = Expect.status(201, world.ask(zebu.subscribing(paid, EMAIL, "ZB-1", more)));
        var opened = answer.json();

        assertEquals("ACTIVE", opened.get("status").stringValue());
        assertEquals("ZEBU", opened.get("partner_id").stringValue());
        assertEquals("2026-12-20", opened.get("next_billing_date").stringValue());
        var allocation = opened.get("broker_allocation");
        assertEquals("ZB-1", allocation.get("client_id").stringValue());
        assertEquals("2", allocation.get("lot_multiplier").asString());
        var share = opened.get("revenue_share");
        assertEquals("299.7", share.get("partner_commission").asString());
        assertEquals("699.3", share.get("platform_fee").asString());
        assertEquals("INR", share.get("currency").stringValue());
        assertEquals("/partner/subscriptions/" + id(opened), answer.headers().get("Location"));
        assertEquals(1, world.contents().ids("PROFILE").size());
    }

    @Test
    void aKnownClientIsTheSameUserHoweverItsAddressIsWritten() {
        var first = world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1"));
        var second = world.ok(201, zebu.subscribing(free, "ANNA@Example.com", "zb-1"));

        assertEquals(userOf(first), userOf(second));
        assertEquals(
                first.get("broker_allocation").get("broker_account_id"),
                second.get("broker_allocation").get("broker_account_id"));
    }

    @Test
    void theSecondHearsOfTheFirst() {
        var first = world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1"));

        var refused =
                Expect.problem(
                        409,
                        "already_subscribed",
                        world.ask(zebu.subscribing(paid, EMAIL, "ZB-2")));

        assertEquals(id(first), refused.json().get("subscription_id").stringValue());
        assertEquals(1, world.contents().ids("BROKER_ACCOUNT#").size(), "nothing is half done");
    }

    @Test
    void whatTheClientMadeItselfStandsInTheWayToo() {
        var user = userOf(world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1")));
        var own = world.subscribe(user, free);

        var refused =
                Expect.problem(
                        409,
                        "already_subscribed",
                        world.ask(zebu.subscribing(free, EMAIL, "ZB-1")));

        assertEquals(own, refused.json().get("subscription_id").stringValue());
    }

    @Test
    void anAccountOfSomeoneElseIsTaken() {
        world.link(ANNA, "ZB-1");

        Expect.problem(
                409, "broker_account_taken", world.ask(zebu.subscribing(paid, EMAIL, "zb-1")));
        assertEquals(0, world.contents().ids("SUBSCRIPTION#").size());
        assertEquals(0, world.contents().ids("PROFILE").size(), "and nobody is introduced");
    }

    @Test
    void withoutAutoLinkTheAccountHasToBeLinked() {
        var without = ", \"auto_link_broker\": false";
        Expect.problem(
                404,
                "broker_account_not_found",
                world.ask(zebu.subscribing(paid, EMAIL, "ZB-1", without)));
        var user = userOf(world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-2")));
        var account = world.link(user, "ZB-1");

        var opened = world.ok(201, zebu.subscribing(free, EMAIL, "ZB-1", without));

        assertEquals(
                account, opened.get("broker_allocation").get("broker_account_id").stringValue());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Expect.invalid(
                world.ask(zebu.subscribing("x", "no address", "#", ", \"lot_multiplier\": 0")),
                "template_id",
                "user_email",
                "broker_client_id",
                "lot_multiplier");
    }

    /** Spaces around an address are a slip of the keyboard. */
    @Test
    void anAddressIsTrimmed() {
        var first = world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1"));
        var second = world.ok(201, zebu.subscribing(free, "  anna@example.com ", "ZB-1"));

        assertEquals(userOf(first), userOf(second));
    }

    /** One capital letter may become two small ones: what is kept is what has to be an address. */
    @Test
    void anAddressThatIsTooLongInSmallLettersIsNone() {
        var grows = "\u0130".repeat(100) + "@" + "x".repeat(149) + ".com";
        assertEquals(254, grows.length());

        Expect.invalid(world.ask(zebu.subscribing(paid, grows, "ZB-1")), "user_email");
    }

    @Test
    void theSameKeyHasTheSameAnswer() {
        var request = zebu.subscribing(paid, EMAIL, "ZB-1").header("idempotency-key", "one");
        var first = world.ok(201, request);
        var replayed = Expect.status(201, world.ask(request));

        assertEquals(first, replayed.json());
        assertEquals("true", replayed.headers().get("Idempotency-Replayed"));
        Expect.problem(
                422,
                "idempotency_key_reused",
                world.ask(zebu.subscribing(free, EMAIL, "ZB-1").header("idempotency-key", "one")));
        assertEquals(1, world.contents().ids("SUBSCRIPTION#").size());
    }

    @Test
    void itsClientsAreItsOwnAndNobodyElses() {
        var angel = world.partner("ANGEL");
        var opened = world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1"));
        world.subscribe(ANNA, free);

        var own = world.ok(200, zebu.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS));
        assertEquals(List.of(id(opened)), Expect.each(own.get("subscriptions"), "subscription_id"));
        assertEquals(
                opened.get("user_id"),
                world.ok(200, zebu.about(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, id(opened)))
                        .get("user_id"));
        var others = world.ok(200, angel.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS));
        assertEquals(0, others.get("subscriptions").size());
        for (var route :
                List.of(
                        SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION,
                        SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION)) {
            Expect.problem(
                    404, "subscription_not_found", world.ask(angel.about(route, id(opened))));
            Expect.problem(404, "subscription_not_found", world.ask(zebu.about(route, "nothing")));
        }
    }

    /** Where else its client trades is not the partner's to know. */
    @Test
    void aPartnerSeesItsClientsAccountsAtItsOwnBrokerAlone() {
        var made = world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1"));
        assertFalse(made.has("allocations"));
        var client = userOf(made);
        var elsewhere = linkedAtAnotherBroker(client);
        world.ok(201, allocating(client, id(made), elsewhere));
        var mine = made.get("broker_allocation").get("allocation_id").stringValue();
        var all = about(SubscriptionRoutes.LIST_ALLOCATIONS, client, id(made));
        assertEquals(2, world.ok(200, all).get("allocations").size());
        assertEquals("ZB-1", seenBy(zebu, id(made)).get("client_id").stringValue());

        var end = about(SubscriptionRoutes.END_ALLOCATION, client, id(made));
        Expect.status(204, world.ask(end.with("allocation_id", mine)));

        var one = world.ask(zebu.about(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, id(made)));
        var list = world.ask(zebu.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS));
        var cancel = zebu.about(SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, id(made));
        for (var answer : List.of(one, list, world.ask(cancel))) {
            Expect.status(200, answer);
            assertFalse(answer.body().contains("broker_allocation"), answer.body());
            assertFalse(answer.body().contains("AN-77"), answer.body());
        }
    }

    private String linkedAtAnotherBroker(String client) {
        var link =
                user(SubscriptionRoutes.LINK_BROKER_ACCOUNT, client)
                        .json(
                                """
                                {"broker_id": "ANGEL", "client_id": "AN-77", "label": "Elsewhere"}
                                """);
        return world.ok(201, link).get("broker_account_id").stringValue();
    }

    private JsonNode seenBy(Partner partner, String subscription) {
        var one = partner.about(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, subscription);
        return world.ok(200, one).get("broker_allocation");
    }

    @Test
    void aPartnerCancelsAndTheClientMayLeaveByItself() {
        var first = world.ok(201, zebu.subscribing(free, EMAIL, "ZB-1"));
        var cancel = zebu.about(SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, id(first));
        Expect.problem(412, "version_conflict", world.ask(cancel.header("if-match", "\"9\"")));
        var ended = world.ok(200, cancel.header("if-match", "\"1\""));
        assertEquals("CANCELLED", ended.get("status").stringValue());
        assertEquals("ENDED", ended.get("broker_allocation").get("status").stringValue());

        var second = world.ok(201, zebu.subscribing(free, EMAIL, "ZB-1"));
        assertNotEquals(id(first), id(second));
        world.ok(200, about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, userOf(second), id(second)));
        Expect.status(201, world.ask(subscribing(userOf(second), free)));
    }
}
