package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class AcceptPriceRouteTest extends InALiveWorld {

    private String user;
    private String subscription;

    @BeforeEach
    void subscribe() {
        var template = world.publish(1, Sample.config());
        var made =
                world.ok(
                        201,
                        world.partner("ZEBU").subscribing(template, "anna@example.com", "ZB-1"));
        user = userOf(made);
        subscription = id(made);
    }

    @Test
    void aRaisedFeeIsShownUntilItIsAccepted() {
        cost(Sample.rupees(1_099));
        assertFalse(newPrice().get("accepted").booleanValue());
        assertEquals(1_099, newPrice().get("pricing").get("monthly_fee").intValue());

        var accepted = world.ok(200, accepting());

        assertEquals(999, accepted.get("pricing").get("monthly_fee").intValue(), "not yet");
        assertTrue(newPrice().get("accepted").booleanValue());
        Expect.problem(409, "no_new_price", world.ask(accepting()));
    }

    @Test
    void aRiseAfterTheYesTakesAnother() {
        cost(Sample.rupees(1_099));
        world.ok(200, accepting());
        cost(Sample.rupees(1_199));

        assertFalse(newPrice().get("accepted").booleanValue());
        world.ok(200, accepting());
        assertTrue(newPrice().get("accepted").booleanValue());
    }

    @Test
    void whatIsNotDearerNeedsNoYes() {
        Expect.problem(409, "no_new_price", world.ask(accepting()));
        cost(Sample.rupees(899));
        assertTrue(newPrice().get("accepted").booleanValue());
        Expect.problem(409, "no_new_price", world.ask(accepting()));
        cost(new Pricing.Free());
        assertTrue(newPrice().get("accepted").booleanValue());
        Expect.problem(409, "no_new_price", world.ask(accepting()));
    }

    @Test
    void nobodyAcceptsAnotherPriceThanTheOneTheyName() {
        cost(Sample.rupees(1_099));
        var seen = "{\"pricing\": {\"type\": \"PAID\", \"monthly_fee\": %d}}";

        Expect.problem(409, "price_changed", world.ask(accepting().json(seen.formatted(1_098))));
        assertFalse(newPrice().get("accepted").booleanValue());
        world.ok(200, accepting().json(seen.formatted(1_099)));
        assertTrue(newPrice().get("accepted").booleanValue());
    }

    private JsonNode newPrice() {
        return world.shown(user, subscription).get("new_price");
    }

    private Events accepting() {
        return about(SubscriptionRoutes.ACCEPT_PRICE, user, subscription);
    }

    private void cost(Pricing pricing) {
        world.configure(1, Sample.config(Visibility.PUBLIC, pricing));
    }
}
