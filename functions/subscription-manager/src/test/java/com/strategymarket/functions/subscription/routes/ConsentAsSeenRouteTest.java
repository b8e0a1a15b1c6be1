package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** A yes is to the question that was seen, at the price that was seen. */
class ConsentAsSeenRouteTest extends InALiveWorld {

    private static final String EMAIL = "anna@example.com";
    private static final List<Route> ANSWERS =
            List.of(
                    SubscriptionRoutes.ACCEPT_PARTNER_REQUEST,
                    SubscriptionRoutes.DECLINE_PARTNER_REQUEST);

    private final Partner zebu = world.partner("ZEBU");
    private final String paid = world.publish(1, Sample.config());
    private String anna;

    @BeforeEach
    void anotherPartnersUser() {
        var free = world.publish(2, Sample.free());
        anna = userOf(world.ok(201, world.partner("ANGEL").subscribing(free, EMAIL, "AN-1")));
    }

    @Test
    void allIsShownThatAYesWillMean() {
        asked("ZB-1", ", \"lot_multiplier\": 2, \"priority\": 3, \"max_lots_per_order\": 7");

        var request = request();

        assertEquals("2", request.get("lot_multiplier").asString());
        assertEquals(3, request.get("priority").intValue());
        assertEquals(7, request.get("max_lots_per_order").intValue());
        assertEquals("PAID", request.get("pricing").get("type").stringValue());
        assertEquals(999, request.get("pricing").get("monthly_fee").intValue());
        assertEquals(1, request.get("version").intValue());
        asked("ZB-1", ", \"lot_multiplier\": 2, \"priority\": 3");
        assertFalse(request().has("max_lots_per_order"));
    }

    @Test
    void whoNamesTheVersionThatTheySawAnswersNoOther() {
        asked("ZB-1", "");
        asked("ZB-1", ", \"lot_multiplier\": 100");

        for (var route : ANSWERS) {
            Expect.problem(412, "version_conflict", world.ask(seen(route, 1)));
        }
        assertEquals("OPEN", request().get("status").stringValue());
        assertEquals(0, clients());
        var made = world.ok(201, seen(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST, 2));
        assertEquals("100", made.get("broker_allocation").get("lot_multiplier").asString());
    }

    @Test
    void aNoIsToTheVersionThatWasSeenToo() {
        asked("ZB-1", "");

        Expect.status(204, world.ask(seen(SubscriptionRoutes.DECLINE_PARTNER_REQUEST, 1)));

        assertEquals("DECLINED", request().get("status").stringValue());
    }

    @Test
    void theSameQuestionStaysInItsVersionAndAnyOtherIsTheNext() {
        asked("ZB-1", "");
        world.pass(Duration.ofDays(1));
        asked("ZB-1", ", \"lot_multiplier\": 1.00");
        assertEquals(1, request().get("version").intValue());

        asked("ZB-2", "");
        assertEquals(2, request().get("version").intValue());
        cost(Sample.rupees(1_099));
        asked("ZB-2", "");
        assertEquals(3, request().get("version").intValue());
        assertEquals(1_099, request().get("pricing").get("monthly_fee").intValue());
    }

    @Test
    void nobodyAgreesToAFeeThatWasRaisedSinceTheyWereAsked() {
        asked("ZB-1", "");
        cost(Sample.rupees(1_099));
        var accept = answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);

        Expect.problem(409, "price_changed", world.ask(accept));

        assertEquals("OPEN", request().get("status").stringValue());
        assertEquals(999, request().get("pricing").get("monthly_fee").intValue());
        assertEquals(0, clients());
        asked("ZB-1", "");
        assertEquals(1_099, fee(world.ok(201, accept)).intValue());
    }

    @Test
    void aFeeThatFellMeanwhileHolds() {
        asked("ZB-1", "");
        cost(Sample.rupees(899));

        var made = world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));

        assertEquals(899, fee(made).intValue());
    }

    @Test
    void whatWasFreeDoesNotCostSomethingByAYes() {
        cost(new Pricing.Free());
        asked("ZB-1", "");
        assertEquals("FREE", request().get("pricing").get("type").stringValue());
        cost(Sample.rupees(1));
        var accept = answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);
        Expect.problem(409, "price_changed", world.ask(accept));

        cost(new Pricing.Free());
        world.ok(201, accept);
    }

    @Test
    void anAnswerLeavesTheTimeOfTheQuestion() {
        asked("ZB-1", "");
        var at = request().get("asked_at");
        world.pass(Duration.ofDays(3));

        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));

        assertEquals(at, request().get("asked_at"));
        assertEquals("2026-11-23T03:50:00.000Z", request().get("answered_at").stringValue());
    }

    private void asked(String client, String more) {
        Expect.problem(
                409,
                "user_consent_required",
                world.ask(zebu.subscribing(paid, EMAIL, client, more)));
    }

    private JsonNode request() {
        return world.ok(200, user(SubscriptionRoutes.LIST_PARTNER_REQUESTS, anna))
                .get("partner_requests")
                .get(0);
    }

    private int clients() {
        return world.ok(200, zebu.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS))
                .get("subscriptions")
                .size();
    }

    private Events seen(Route route, int version) {
        return answering(route).header("if-match", "\"" + version + "\"");
    }

    private Events answering(Route route) {
        return user(route, anna).with("partner_request_id", paid + "-ZEBU");
    }

    private void cost(Pricing pricing) {
        world.configure(1, Sample.config(Visibility.PUBLIC, pricing));
    }

    private static JsonNode fee(JsonNode subscription) {
        return subscription.get("pricing").get("monthly_fee");
    }
}
