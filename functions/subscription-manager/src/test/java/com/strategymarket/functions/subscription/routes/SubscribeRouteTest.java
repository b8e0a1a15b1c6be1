package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.BINA;
import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.subscribing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class SubscribeRouteTest extends InALiveWorld {

    private final String free = world.publish(1, Sample.free());
    private final String paid = world.publish(2, Sample.config());

    @Test
    void aFreeOneIsActiveAtOnce() {
        var answer = Expect.status(201, world.ask(subscribing(ANNA, free)));
        var opened = answer.json();

        assertEquals("ACTIVE", opened.get("status").stringValue());
        assertEquals(free, opened.get("template_id").stringValue());
        assertEquals("FREE", opened.get("pricing").get("type").stringValue());
        assertFalse(opened.has("next_billing_date"));
        assertFalse(opened.has("broker_allocation"));
        assertEquals("/user/subscriptions/" + id(opened), answer.headers().get("Location"));
        assertEquals("\"1\"", answer.headers().get("ETag"));
        assertEquals(List.of("subscription.created"), world.deeds(id(opened)));
    }

    @Test
    void aPaidOneWaitsForItsFirstFee() {
        var opened = world.ok(201, subscribing(ANNA, paid));

        assertEquals("PENDING_PAYMENT", opened.get("status").stringValue());
        assertEquals(999, opened.get("pricing").get("monthly_fee").intValue());
        assertEquals("2026-11-20", opened.get("next_billing_date").stringValue());
        assertEquals(0, world.contents().under("LEDGER#").size(), "nothing is booked unpaid");
    }

    /** It would wait for its first fee for ever; a partner answers for its client's. */
    @Test
    void whereNobodyTakesPaymentsOneFollowsWhatIsFreeOrSubscribesThroughAPartner() {
        var function = world.withoutPayments();

        Expect.problem(409, "payments_unavailable", function.ask(subscribing(ANNA, paid)));
        assertEquals(0, world.contents().ids("SUBSCRIPTION#").size());
        Expect.status(201, function.ask(subscribing(ANNA, free)));
        var client = world.partner("ZEBU").subscribing(paid, "a@example.com", "ZB-1");
        Expect.status(201, function.ask(client));
    }

    @Test
    void itIsTradedOnALinkedAccount() {
        var account = world.link(ANNA, "ZB-1");
        var body =
                """
                {"broker_account_id": "%s", "lot_multiplier": 2.5, "priority": 7,
                 "max_lots_per_order": 50}
                """
                        .formatted(account);

        var opened = world.ok(201, subscribing(ANNA, free).json(body));

        var allocation = opened.get("broker_allocation");
        assertEquals(account, allocation.get("broker_account_id").stringValue());
        assertEquals("ZB-1", allocation.get("client_id").stringValue());
        assertEquals("2.5", allocation.get("lot_multiplier").asString());
        assertEquals(7, allocation.get("priority").intValue());
        assertEquals(50, allocation.get("max_lots_per_order").intValue());
        assertEquals("ACTIVE", allocation.get("status").stringValue());
    }

    @Test
    void anAccountThatIsNotOnesOwnIsNotThere() {
        var account = world.link(BINA, "ZB-1");
        var body = "{\"broker_account_id\": \"" + account + "\"}";

        Expect.problem(
                404, "broker_account_not_found", world.ask(subscribing(ANNA, free).json(body)));
        assertEquals(0, world.contents().ids("SUBSCRIPTION#").size());
    }

    @Test
    void theSecondHearsOfTheFirst() {
        var first = world.subscribe(ANNA, free);

        var refused = Expect.problem(409, "already_subscribed", world.ask(subscribing(ANNA, free)));

        assertEquals(first, refused.json().get("subscription_id").stringValue());
        world.subscribe(BINA, free);
        world.subscribe(ANNA, paid);
    }

    @Test
    void afterTheEndItIsPossibleAgain() {
        var first = world.subscribe(ANNA, free);
        world.ok(200, about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, first));

        var second = world.subscribe(ANNA, free);

        assertEquals("CANCELLED", world.shown(ANNA, first).get("status").stringValue());
        assertEquals("ACTIVE", world.shown(ANNA, second).get("status").stringValue());
    }

    @Test
    void onlyWhatOneMayFindIsSubscribedTo() {
        var partners = world.publish(3, Sample.config(Visibility.PARTNERS));
        var unlisted = world.publish(4, Sample.config(Visibility.UNLISTED));
        var deleted = world.publish(5, Sample.free());
        world.disable(1);
        world.disable(5);
        world.delete(5);

        for (var absent : List.of(partners, free, deleted, Sample.id(9).value(), "nothing")) {
            Expect.problem(404, "template_not_found", world.ask(subscribing(ANNA, absent)));
        }
        world.subscribe(ANNA, unlisted);
        assertEquals(1, world.contents().ids("SUBSCRIPTION#").size());
    }

    @Test
    void partnersSubscribeToWhatOnlyTheySeeAndNotToWhatIsDisabled() {
        var zebu = world.partner("ZEBU");
        var partners = world.publish(3, Sample.config(Visibility.PARTNERS));
        world.disable(1);

        world.ok(201, zebu.subscribing(partners, "anna@example.com", "ZB-1"));
        for (var absent : List.of(free, Sample.id(9).value())) {
            Expect.problem(
                    404,
                    "template_not_found",
                    world.ask(zebu.subscribing(absent, "anna@example.com", "ZB-1")));
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var body =
                """
                {"broker_account_id": "x", "lot_multiplier": 100.01, "priority": 0,
                 "max_lots_per_order": 1001, "surprise": 1}
                """;

        Expect.invalid(
                world.ask(subscribing(ANNA, free).json(body)),
                "surprise",
                "broker_account_id",
                "lot_multiplier",
                "priority",
                "max_lots_per_order");
    }

    @Test
    void theSameKeyHasTheSameAnswerAlsoWhenItWasARefusal() {
        var request = subscribing(ANNA, free).header("idempotency-key", "one");
        var first = world.ok(201, request);
        var replayed = Expect.status(201, world.ask(request));
        assertEquals(first, replayed.json());
        assertEquals("true", replayed.headers().get("Idempotency-Replayed"));

        var second = subscribing(ANNA, free).header("idempotency-key", "two");
        Expect.problem(409, "already_subscribed", world.ask(second));
        world.ok(200, about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, id(first)));
        var again = Expect.problem(409, "already_subscribed", world.ask(second));
        assertEquals("true", again.headers().get("Idempotency-Replayed"));

        var other = "{\"lot_multiplier\": 2}";
        Expect.problem(
                422,
                "idempotency_key_reused",
                world.ask(subscribing(ANNA, free).header("idempotency-key", "one").json(other)));
        assertEquals(1, world.contents().ids("SUBSCRIPTION#").size());
    }

    @Test
    void aPriceThatChangesLaterIsNotThatOfWhoSubscribedBefore() {
        var opened = world.subscribe(ANNA, paid);
        world.configure(2, Sample.config(Visibility.PUBLIC, Sample.rupees(1_499)));

        var later = world.ok(201, subscribing(BINA, paid));

        assertEquals(999, fee(world.shown(ANNA, opened)));
        assertEquals(1_499, fee(later));
    }

    private static int fee(JsonNode subscription) {
        return subscription.get("pricing").get("monthly_fee").intValue();
    }
}
