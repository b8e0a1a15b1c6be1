package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.BINA;
import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.allocating;
import static com.strategymarket.functions.subscription.LiveSubscribing.linking;
import static com.strategymarket.functions.subscription.LiveSubscribing.unlinking;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** Accounts that are linked, and what is traded on them. */
class AllocationRoutesTest extends InALiveWorld {

    private final String free = world.publish(1, Sample.free());
    private final String subscription = world.subscribe(ANNA, free);
    private final String account = world.link(ANNA, "ZB-1");

    @Test
    void anAccountIsLinkedToOneUserAtATime() {
        var linked = Expect.problem(409, "broker_account_linked", world.ask(linking(ANNA, "zb-1")));
        assertEquals(account, linked.json().get("broker_account_id").stringValue());
        var taken = Expect.problem(409, "broker_account_taken", world.ask(linking(BINA, "zb-1")));
        assertFalse(taken.body().contains(account), "whose it is stays unsaid");

        Expect.problem(404, "broker_account_not_found", world.ask(unlinking(BINA, account)));
        Expect.problem(404, "broker_account_not_found", world.ask(unlinking(ANNA, "x")));
        Expect.status(204, world.ask(unlinking(ANNA, account)));
        Expect.problem(404, "broker_account_not_found", world.ask(unlinking(ANNA, account)));
        world.link(BINA, "ZB-1");
    }

    @Test
    void accountsAreListedNewestFirstWithWhetherTheyAreUsed() {
        world.pass(Duration.ofSeconds(1));
        var second = world.link(ANNA, "ZB-2");
        world.link(BINA, "ZB-3");
        world.ok(201, allocating(ANNA, subscription, account));

        var listed = world.ok(200, user(SubscriptionRoutes.LIST_BROKER_ACCOUNTS, ANNA));
        assertEquals(
                List.of(second, account),
                Expect.each(listed.get("broker_accounts"), "broker_account_id"));
        assertEquals(
                List.of("LINKED", "IN_USE"), Expect.each(listed.get("broker_accounts"), "status"));
    }

    @Test
    void theSameKeyLinksOnce() {
        var link = linking(ANNA, "ZB-9").header("idempotency-key", "one");
        var first = world.ok(201, link);

        assertEquals(first, world.ok(201, link));
        assertEquals(2, world.contents().ids("BROKER_ACCOUNT#").size());
    }

    @Test
    void itIsTradedOnAnAccountAndOnNoOtherTwice() {
        var body =
                """
                {"broker_account_id": "%s", "lot_multiplier": 1.5, "priority": 2,
                 "max_lots_per_order": 50}
                """;
        var answer =
                world.ask(
                        about(SubscriptionRoutes.ALLOCATE, ANNA, subscription)
                                .json(body.formatted(account)));
        var made = Expect.status(201, answer).json();

        assertEquals("\"2\"", answer.headers().get("ETag"));
        assertEquals("1.5", made.get("lot_multiplier").asString());
        var again =
                Expect.problem(
                        409,
                        "already_allocated",
                        world.ask(allocating(ANNA, subscription, account)));
        assertEquals(id(made), again.json().get("allocation_id").stringValue());
        var all = world.ok(200, about(SubscriptionRoutes.LIST_ALLOCATIONS, ANNA, subscription));
        assertEquals(List.of(id(made)), Expect.each(all.get("allocations"), "allocation_id"));
    }

    @Test
    void whatIsTradedOnStaysLinked() {
        var made = world.ok(201, allocating(ANNA, subscription, account));
        Expect.problem(409, "broker_account_in_use", world.ask(unlinking(ANNA, account)));

        Expect.status(204, world.ask(to(SubscriptionRoutes.END_ALLOCATION, made)));
        Expect.status(204, world.ask(unlinking(ANNA, account)));
        assertEquals(0, world.shown(ANNA, subscription).get("allocations").size());
    }

    @Test
    void theEndOfASubscriptionFreesItsAccounts() {
        world.ok(201, allocating(ANNA, subscription, account));

        var ended =
                world.ok(200, about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, subscription));

        assertEquals(List.of("ENDED"), Expect.each(ended.get("allocations"), "status"));
        Expect.status(204, world.ask(unlinking(ANNA, account)));
    }

    @Test
    void howMuchIsChangedFieldByField() {
        var made = world.ok(201, allocating(ANNA, subscription, account));
        var change = to(SubscriptionRoutes.CHANGE_ALLOCATION, made);

        var more = world.ok(200, change.json("{\"lot_multiplier\": 3, \"max_lots_per_order\": 9}"));
        assertEquals("3", more.get("lot_multiplier").asString());
        var less = world.ok(200, change.json("{\"max_lots_per_order\": null}"));
        assertFalse(less.has("max_lots_per_order"));
        assertEquals("3", less.get("lot_multiplier").asString());
        Expect.invalid(
                world.ask(change.json("{\"lot_multiplier\": 0, \"priority\": 101}")),
                "lot_multiplier",
                "priority");
        Expect.invalid(
                world.ask(change.json("{\"broker_account_id\": \"" + account + "\"}")),
                "broker_account_id");
        Expect.problem(
                412, "version_conflict", world.ask(change.json("{}").header("if-match", "\"1\"")));
    }

    @Test
    void tenAccountsAreEnough() {
        world.ok(201, allocating(ANNA, subscription, account));
        for (int number = 2; number <= 10; number++) {
            var another = world.link(ANNA, "ZB-" + number);
            world.ok(201, allocating(ANNA, subscription, another));
        }

        var eleventh = world.link(ANNA, "ZB-11");
        Expect.problem(
                409, "too_many_allocations", world.ask(allocating(ANNA, subscription, eleventh)));
    }

    @Test
    void othersAccountsAndSubscriptionsAreAbsent() {
        var binas = world.link(BINA, "ZB-2");
        var made = world.ok(201, allocating(ANNA, subscription, account));

        Expect.problem(
                404, "broker_account_not_found", world.ask(allocating(ANNA, subscription, binas)));
        Expect.problem(
                404, "subscription_not_found", world.ask(allocating(BINA, subscription, binas)));
        for (var route :
                List.of(SubscriptionRoutes.CHANGE_ALLOCATION, SubscriptionRoutes.END_ALLOCATION)) {
            var foreign =
                    about(route, BINA, subscription).with("allocation_id", id(made)).json("{}");
            Expect.problem(404, "subscription_not_found", world.ask(foreign));
            var absent = about(route, ANNA, subscription).with("allocation_id", "x").json("{}");
            Expect.problem(404, "allocation_not_found", world.ask(absent));
        }
    }

    @Test
    void nothingIsTradedAnewWithWhatHasEnded() {
        var made = world.ok(201, allocating(ANNA, subscription, account));
        world.ok(200, about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, subscription));
        var another = world.link(ANNA, "ZB-2");

        for (var refused :
                List.of(
                        allocating(ANNA, subscription, another),
                        to(SubscriptionRoutes.CHANGE_ALLOCATION, made).json("{}"),
                        to(SubscriptionRoutes.END_ALLOCATION, made))) {
            Expect.problem(409, "invalid_state", world.ask(refused));
        }
    }

    @Test
    void theSameKeyAllocatesOnce() {
        var allocate = allocating(ANNA, subscription, account).header("idempotency-key", "one");
        var first = world.ok(201, allocate);

        assertEquals(first, world.ok(201, allocate));
        var refused = allocating(ANNA, subscription, account).header("idempotency-key", "two");
        Expect.problem(409, "already_allocated", world.ask(refused));
        Expect.status(204, world.ask(to(SubscriptionRoutes.END_ALLOCATION, first)));
        Expect.problem(409, "already_allocated", world.ask(refused));
    }

    private Events to(Route route, JsonNode allocation) {
        return about(route, ANNA, subscription).with("allocation_id", id(allocation));
    }

    private static String id(JsonNode allocation) {
        return allocation.get("allocation_id").stringValue();
    }
}
