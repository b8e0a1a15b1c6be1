package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.linking;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** A partner and the user of another one: it can ask, and learns nothing. */
class ConsentRoutesTest extends InALiveWorld {

    private static final String EMAIL = "anna@example.com";

    private final Partner zebu = world.partner("ZEBU");
    private final Partner angel = world.partner("ANGEL");
    private final String paid = world.publish(1, Sample.config());
    private final String free = world.publish(2, Sample.free());
    private String anna;

    @BeforeEach
    void anotherPartnersUser() {
        anna = userOf(world.ok(201, angel.subscribing(free, EMAIL, "AN-1")));
    }

    @Test
    void theUserIsAskedAndSaysYes() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1", ", \"lot_multiplier\": 2"));

        var request = requests().get(0);
        assertEquals(paid + "-ZEBU", idOf(request));
        assertEquals("ZEBU", request.get("partner_id").stringValue());
        assertEquals("Zebu Securities", request.get("partner_name").stringValue());
        assertEquals("ZB-1", request.get("broker_client_id").stringValue());
        assertEquals("2", request.get("lot_multiplier").asString());
        assertEquals("OPEN", request.get("status").stringValue());

        var opened = world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));

        assertEquals("ACTIVE", opened.get("status").stringValue());
        assertEquals("ZEBU", opened.get("partner_id").stringValue());
        assertEquals("2", opened.get("broker_allocation").get("lot_multiplier").asString());
        assertEquals("ACCEPTED", requests().get(0).get("status").stringValue());
        var clients = world.ok(200, zebu.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS));
        assertEquals(
                List.of(id(opened)), Expect.each(clients.get("subscriptions"), "subscription_id"));
        var statement = world.ok(200, zebu.to(SubscriptionRoutes.GET_SETTLEMENT));
        assertEquals("299.7", statement.get("totals").get(0).get("partner_share").asString());
    }

    /**
     * A yes to one thing is none to all: the user stays the other partner's, and is not asked for
     * what they follow through it.
     */
    @Test
    void aYesIsForWhatWasAskedAlone() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1"));
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));

        asked(zebu.subscribing(free, EMAIL, "ZB-1"));
        assertEquals(1, requests().size());
    }

    @Test
    void aPartnerLearnsNothingOfAnothersUser() {
        var already = ask(zebu.subscribing(free, EMAIL, "ZB-1"));
        var open = ask(zebu.subscribing(paid, EMAIL, "ZB-1"));
        var again = ask(zebu.subscribing(paid, EMAIL, "ZB-1"));
        Expect.status(204, world.ask(answering(SubscriptionRoutes.DECLINE_PARTNER_REQUEST)));
        var declined = ask(zebu.subscribing(paid, EMAIL, "ZB-1"));
        var taken = ask(zebu.subscribing(paid, EMAIL, "AN-1"));

        for (var answer : List.of(already, open, again, declined, taken)) {
            Expect.problem(409, "user_consent_required", answer);
            assertEquals(withoutId(open), withoutId(answer));
            assertFalse(answer.body().contains(anna));
        }
        assertEquals(
                0,
                world.ok(200, zebu.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS))
                        .get("subscriptions")
                        .size());
    }

    private static String withoutId(FunctionAnswer answer) {
        return answer.body().replaceAll("request-\\d+", "");
    }

    private FunctionAnswer ask(Events request) {
        return world.ask(request);
    }

    @Test
    void whoHasSaidNoIsLeftInPeaceForThirtyDays() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1"));
        world.pass(Duration.ofDays(3));
        Expect.status(204, world.ask(answering(SubscriptionRoutes.DECLINE_PARTNER_REQUEST)));

        world.pass(Duration.ofDays(30).minusSeconds(1));
        asked(zebu.subscribing(paid, EMAIL, "ZB-2"));
        assertEquals("DECLINED", requests().get(0).get("status").stringValue());
        Expect.problem(
                404,
                "partner_request_not_found",
                world.ask(answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST)));

        world.pass(Duration.ofSeconds(1));
        asked(zebu.subscribing(paid, EMAIL, "ZB-3"));
        assertEquals("OPEN", requests().get(0).get("status").stringValue());
        assertEquals("ZB-3", requests().get(0).get("broker_client_id").stringValue());
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
    }

    @Test
    void whatStandsOpenIsNotAskedTwiceAndTheLastQuestionCounts() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1"));
        asked(zebu.subscribing(paid, EMAIL, "ZB-1"));
        assertEquals(1, trail().size());

        asked(zebu.subscribing(paid, EMAIL, "ZB-2"));
        assertEquals(2, trail().size());
        assertEquals(1, requests().size());
        assertEquals("ZB-2", requests().get(0).get("broker_client_id").stringValue());
    }

    private List<String> trail() {
        return world.contents().deeds().get("PARTNER_REQUEST#" + anna + "#" + paid + "-ZEBU");
    }

    @Test
    void anAnswerIsGivenOnceAndByNobodyElse() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1"));
        for (var route :
                List.of(
                        SubscriptionRoutes.ACCEPT_PARTNER_REQUEST,
                        SubscriptionRoutes.DECLINE_PARTNER_REQUEST)) {
            Expect.problem(
                    404,
                    "partner_request_not_found",
                    world.ask(user(route, ANNA).with("partner_request_id", paid + "-ZEBU")));
            Expect.problem(
                    404,
                    "partner_request_not_found",
                    world.ask(user(route, anna).with("partner_request_id", "nothing")));
        }
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
        Expect.problem(
                404,
                "partner_request_not_found",
                world.ask(answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST)));
        Expect.problem(
                404,
                "partner_request_not_found",
                world.ask(answering(SubscriptionRoutes.DECLINE_PARTNER_REQUEST)));
    }

    @Test
    void whatStandsInTheWayOfAYesIsTold() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1"));
        var own = world.subscribe(anna, paid);
        var accept = answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);
        var refused = Expect.problem(409, "already_subscribed", world.ask(accept));
        assertEquals(own, refused.json().get("subscription_id").stringValue());
        world.ok(
                200,
                user(SubscriptionRoutes.CANCEL_SUBSCRIPTION, anna).with("subscription_id", own));

        world.ok(201, linking(ANNA, "ZB-1"));
        Expect.problem(409, "broker_account_taken", world.ask(accept));
        world.disable(1);
        Expect.problem(404, "template_not_found", world.ask(accept));
        assertEquals("OPEN", requests().get(0).get("status").stringValue());
    }

    @Test
    void withoutAutoLinkAYesNeedsALinkedAccount() {
        asked(zebu.subscribing(paid, EMAIL, "ZB-1", ", \"auto_link_broker\": false"));
        var accept = answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);
        Expect.problem(404, "broker_account_not_found", world.ask(accept));

        world.link(anna, "ZB-1");
        world.ok(201, accept);
    }

    @Test
    void theSameKeyHasTheSameAnswerAlsoTheRefusal() {
        var ask = zebu.subscribing(paid, EMAIL, "ZB-1").header("idempotency-key", "one");
        Expect.problem(409, "user_consent_required", world.ask(ask));
        var replayed = Expect.problem(409, "user_consent_required", world.ask(ask));
        assertEquals("true", replayed.headers().get("Idempotency-Replayed"));
        assertEquals(1, trail().size());

        var accept =
                answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST)
                        .header("idempotency-key", "two");
        var first = world.ok(201, accept);
        assertEquals(first, world.ok(201, accept));
    }

    /** What is tried out meets no real person. */
    @Test
    void theAddressesOfPartnersAreNotSharedByTests() {
        var test = world.partner("ZEBU", Environment.TEST);

        var tried = world.ok(201, test.subscribing(paid, EMAIL, "AN-1"));

        assertFalse(anna.equals(userOf(tried)));
        assertEquals(0, requests().size());
    }

    private void asked(Events request) {
        Expect.problem(409, "user_consent_required", world.ask(request));
    }

    private JsonNode requests() {
        return world.ok(200, user(SubscriptionRoutes.LIST_PARTNER_REQUESTS, anna))
                .get("partner_requests");
    }

    private static String idOf(JsonNode request) {
        return request.get("partner_request_id").stringValue();
    }

    private Events answering(Route route) {
        return user(route, anna).with("partner_request_id", paid + "-ZEBU");
    }
}
