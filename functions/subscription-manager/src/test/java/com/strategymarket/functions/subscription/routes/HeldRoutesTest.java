package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.BINA;
import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

class HeldRoutesTest extends InALiveWorld {

    private static final List<Route> MOVES =
            List.of(
                    SubscriptionRoutes.CANCEL_SUBSCRIPTION,
                    SubscriptionRoutes.PAUSE_SUBSCRIPTION,
                    SubscriptionRoutes.RESUME_SUBSCRIPTION,
                    SubscriptionRoutes.ACCEPT_PRICE);

    private final Partner zebu = world.partner("ZEBU");
    private final String free = world.publish(1, Sample.free());
    private final String paid = world.publish(2, Sample.config());
    private final String own = world.subscribe(ANNA, free);

    @Test
    void onesOwnAreListedNewestFirstAndByState() {
        world.pass(Duration.ofSeconds(1));
        var waiting = world.subscribe(ANNA, paid);
        world.subscribe(BINA, free);

        assertEquals(List.of(waiting, own), listed(""));
        assertEquals(List.of(own), listed("status=ACTIVE"));
        assertEquals(List.of(waiting), listed("status=PENDING_PAYMENT"));
        assertEquals(List.of(), listed("status=CANCELLED"));
        Expect.invalid(
                world.ask(user(SubscriptionRoutes.LIST_SUBSCRIPTIONS, ANNA).query("status=ODD")),
                "status");
        var first = page("limit=1");
        var second = page("limit=1&cursor=" + first.get("next_cursor").stringValue());
        assertEquals(List.of(own), Expect.each(second.get("subscriptions"), "subscription_id"));
    }

    private List<String> listed(String query) {
        return Expect.each(page(query).get("subscriptions"), "subscription_id");
    }

    private JsonNode page(String query) {
        return world.ok(200, user(SubscriptionRoutes.LIST_SUBSCRIPTIONS, ANNA).query(query));
    }

    @Test
    void oneIsShownWithItsTemplatesName() {
        var answer = world.ask(about(SubscriptionRoutes.GET_SUBSCRIPTION, ANNA, own));

        assertEquals("\"1\"", answer.headers().get("ETag"));
        assertEquals("Iron Condor 1", answer.json().get("template_name").stringValue());
        assertFalse(answer.json().has("new_price"));
    }

    @Test
    void someoneElsesIsAsAbsentAsOneThatIsNot() {
        for (var route : MOVES) {
            Expect.problem(404, "subscription_not_found", world.ask(about(route, BINA, own)));
            Expect.problem(404, "subscription_not_found", world.ask(about(route, ANNA, "x")));
        }
        Expect.problem(
                404,
                "subscription_not_found",
                world.ask(about(SubscriptionRoutes.GET_SUBSCRIPTION, BINA, own)));
        assertEquals(1, world.deeds(own).size());
    }

    @Test
    void pausedAndResumed() {
        assertEquals("PAUSED", moved(SubscriptionRoutes.PAUSE_SUBSCRIPTION));
        refusedIn("PAUSED", SubscriptionRoutes.PAUSE_SUBSCRIPTION);
        assertEquals("ACTIVE", moved(SubscriptionRoutes.RESUME_SUBSCRIPTION));
        refusedIn("ACTIVE", SubscriptionRoutes.RESUME_SUBSCRIPTION);

        assertEquals(
                List.of("subscription.created", "subscription.paused", "subscription.resumed"),
                world.deeds(own).stream().sorted().toList());
        assertEquals(3, world.shown(ANNA, own).get("version").intValue());
    }

    private String moved(Route route) {
        return world.ok(200, about(route, ANNA, own)).get("status").stringValue();
    }

    private void refusedIn(String status, Route route) {
        var refused = Expect.problem(409, "invalid_state", world.ask(about(route, ANNA, own)));
        assertEquals(status, refused.json().get("state").stringValue());
    }

    @Test
    void nothingMovesWhatHasEnded() {
        assertEquals("CANCELLED", moved(SubscriptionRoutes.CANCEL_SUBSCRIPTION));

        MOVES.forEach(route -> refusedIn("CANCELLED", route));
        assertEquals(2, world.deeds(own).size());
    }

    @Test
    void whatIsNotPaidYetIsCancelledAtOnceAndNotPaused() {
        var waiting = world.subscribe(ANNA, paid);
        for (var route :
                List.of(
                        SubscriptionRoutes.PAUSE_SUBSCRIPTION,
                        SubscriptionRoutes.RESUME_SUBSCRIPTION,
                        SubscriptionRoutes.ACCEPT_PRICE)) {
            Expect.problem(409, "invalid_state", world.ask(about(route, ANNA, waiting)));
        }

        var ended = world.ok(200, about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, waiting));

        assertEquals("CANCELLED", ended.get("status").stringValue());
        assertEquals("ASKED_FOR", ended.get("cancel_reason").stringValue());
        assertEquals("EXIT", ended.get("open_positions").stringValue());
    }

    @Test
    void whatIsPaidEndsWithItsPeriodUnlessItShallEndNow() {
        var made = world.ok(201, zebu.subscribing(paid, "anna@example.com", "ZB-1"));
        var cancel = SubscriptionRoutes.CANCEL_SUBSCRIPTION;

        var ending = world.ok(200, about(cancel, userOf(made), id(made)).query("positions=leave"));
        assertEquals("ACTIVE", ending.get("status").stringValue());
        assertEquals("2026-12-20", ending.get("cancel_at").stringValue());
        assertEquals("LEAVE", ending.get("open_positions").stringValue());
        assertFalse(ending.has("next_billing_date"));

        var ended = world.ok(200, about(cancel, userOf(made), id(made)).query("when=now"));
        assertEquals("CANCELLED", ended.get("status").stringValue());
        assertEquals("EXIT", ended.get("open_positions").stringValue());
        assertEquals(
                1,
                world.contents().under("LEDGER#PARTNER").size(),
                "what is paid is not paid back");
    }

    @Test
    void howItEndsIsSaidInWordsThatAreKnown() {
        var cancel = about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, own);

        Expect.invalid(
                world.ask(cancel.query("when=soon&positions=sell&whom=me")),
                "when",
                "positions",
                "whom");
    }

    @Test
    void anOldVersionChangesNothing() {
        for (var route : MOVES) {
            Expect.problem(
                    412,
                    "version_conflict",
                    world.ask(about(route, ANNA, own).header("if-match", "\"2\"")));
        }
        assertEquals(1, world.deeds(own).size());
        world.ok(
                200,
                about(SubscriptionRoutes.PAUSE_SUBSCRIPTION, ANNA, own)
                        .header("if-match", "\"1\""));
    }
}
