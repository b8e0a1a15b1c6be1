package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A question can be answered for a month, and while the key is good by which it was asked. */
class ConsentInTimeRouteTest extends InALiveWorld {

    private static final String EMAIL = "anna@example.com";
    private static final Duration MONTH = Duration.ofDays(30);

    private final Partner zebu = world.partner("ZEBU");
    private final String paid = world.publish(1, Sample.config());
    private String anna;

    @BeforeEach
    void anotherPartnersUser() {
        var free = world.publish(2, Sample.free());
        anna = userOf(world.ok(201, world.partner("ANGEL").subscribing(free, EMAIL, "AN-1")));
        asked(zebu);
    }

    @Test
    void aQuestionIsOpenForThirtyDays() {
        world.pass(MONTH.minusSeconds(1));

        assertEquals(1, requests().size());
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
    }

    @Test
    void afterThirtyDaysThereIsNoneToAnswer() {
        world.pass(MONTH);

        assertEquals(0, requests().size());
        isAbsent(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);
        isAbsent(SubscriptionRoutes.DECLINE_PARTNER_REQUEST);
    }

    @Test
    void afterwardsTheSameIsAskedAnew() {
        world.pass(MONTH);

        asked(zebu);

        assertEquals(2, requests().get(0).get("version").intValue());
        world.pass(MONTH.minusSeconds(1));
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
    }

    @Test
    void whatWasAnsweredStaysListed() {
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
        world.pass(MONTH.multipliedBy(3));

        assertEquals("ACCEPTED", requests().get(0).get("status").stringValue());
    }

    @Test
    void nobodySaysYesToAKeyThatWasRevoked() {
        world.partners().revoke(zebu.pair().key());

        isAbsent(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);
        assertEquals(1, world.contents().ids("SUBSCRIPTION#").size(), "the other partner's");
        Expect.status(204, world.ask(answering(SubscriptionRoutes.DECLINE_PARTNER_REQUEST)));
    }

    @Test
    void nobodySaysYesToAKeyThatIsDisabledOrHasExpiredOrMaySubscribeNobody() {
        var key = zebu.pair().key();
        var disabled = world.partners().disable(key);
        isAbsent(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);

        var terms = key.terms();
        var now = PartnerSample.NOW;
        var expired =
                world.partners().save(disabled, disabled.changed(key.status(), until(now), now));
        isAbsent(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);

        var reading = PartnerSample.terms(terms.limits(), Permission.MARKETPLACE_READ);
        var reader = world.partners().change(expired, reading);
        isAbsent(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST);

        world.partners().change(reader, until(now.plusSeconds(1)));
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
    }

    private KeyTerms until(Instant expiry) {
        var terms = zebu.pair().key().terms();
        return new KeyTerms(
                terms.partnerName(),
                terms.permissions(),
                terms.limits(),
                terms.share(),
                terms.branding(),
                terms.showPerformance(),
                terms.allowedAddresses(),
                Optional.of(expiry));
    }

    /**
     * A partner who changes its key asks again, and what is asked by the new one can be answered.
     */
    @Test
    void whatIsAskedByAnotherKeyIsAskedAnew() {
        world.partners().revoke(zebu.pair().key());
        var renewed = world.partner("ZEBU");

        asked(renewed);

        assertEquals(2, requests().get(0).get("version").intValue());
        world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));
    }

    /** The stream counts by it. */
    @Test
    void theTrailSaysByWhichKeyItWasAsked() {
        var made = world.ok(201, answering(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST));

        assertEquals(
                List.of(zebu.pair().key().id().value()),
                world.contents().under("AUDIT#SUBSCRIPTION#" + id(made)).stream()
                        .map(item -> item.get("change").m().get("api_key_id").s())
                        .toList());
    }

    private void isAbsent(Route route) {
        Expect.problem(404, "partner_request_not_found", world.ask(answering(route)));
    }

    private void asked(Partner partner) {
        Expect.problem(
                409, "user_consent_required", world.ask(partner.subscribing(paid, EMAIL, "ZB-1")));
    }

    private JsonNode requests() {
        return world.ok(200, user(SubscriptionRoutes.LIST_PARTNER_REQUESTS, anna))
                .get("partner_requests");
    }

    private Events answering(Route route) {
        return user(route, anna).with("partner_request_id", paid + "-ZEBU");
    }
}
