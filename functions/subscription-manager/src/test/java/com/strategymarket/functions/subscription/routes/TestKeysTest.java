package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What partners try out counts nowhere, bills nobody and meets no real person or account. */
class TestKeysTest extends InALiveWorld {

    private static final String EMAIL = "anna@example.com";

    private final Partner live = world.partner("ZEBU");
    private final Partner test = world.partner("ZEBU", Environment.TEST);
    private final Partner others = world.partner("ANGEL", Environment.TEST);
    private final String paid = world.publish(1, Sample.config());

    @Test
    void theSameAddressAndAccountAreOthersInEachSpace() {
        world.link(ANNA, "ZB-2");
        var real = world.ok(201, live.subscribing(paid, EMAIL, "ZB-1"));
        var tried = world.ok(201, test.subscribing(paid, EMAIL, "ZB-1"));
        var angels = world.ok(201, others.subscribing(paid, EMAIL, "ZB-1"));
        world.ok(201, test.subscribing(paid, "bina@example.com", "ZB-2"));

        assertNotEquals(userOf(real), userOf(tried));
        assertNotEquals(userOf(angels), userOf(tried));
        assertEquals(List.of(id(real)), clients(live));
        assertEquals(List.of(id(angels)), clients(others));
        assertEquals(2, clients(test).size());
        Expect.problem(
                404,
                "subscription_not_found",
                world.ask(live.about(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, id(tried))));
        Expect.problem(
                404,
                "subscription_not_found",
                world.ask(test.about(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, id(real))));
    }

    private List<String> clients(Partner partner) {
        var page = world.ok(200, partner.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS));
        return Expect.each(page.get("subscriptions"), "subscription_id");
    }

    @Test
    void itIsServedAsItWouldBeAndLeavesNoTraceInBooksAndCounts() {
        var tried = world.ok(201, test.subscribing(paid, EMAIL, "ZB-1"));

        assertEquals("ACTIVE", tried.get("status").stringValue());
        assertEquals("299.7", tried.get("revenue_share").get("partner_commission").asString());
        var contents = world.contents();
        assertEquals(0, contents.under("LEDGER#").size());
        contents.under("TEMPLATE#").stream()
                .filter(item -> item.containsKey("live"))
                .forEach(count -> assertEquals("0", count.get("live").n()));
        var item = contents.item(userOf(tried), "SUBSCRIPTION#" + id(tried));
        for (var index : List.of(TableLayout.BILLING_SHARD, TableLayout.TEMPLATE_BASKET_ID)) {
            assertFalse(item.containsKey(index), "neither bills nor fans out: " + index);
        }
        var statement = world.ok(200, test.to(SubscriptionRoutes.GET_SETTLEMENT));
        assertEquals(0, statement.get("totals").size());
        var followers =
                Events.to(SubscriptionRoutes.LIST_SUBSCRIBERS)
                        .with("template_id", paid)
                        .admin(Sample.ADMIN.value());
        assertEquals(0, world.ok(200, followers).get("subscribers").size());
    }

    /** What bills nobody has no period that it could be waited for. */
    @Test
    void itEndsAtOnceAndMayBeTriedAgain() {
        var tried = world.ok(201, test.subscribing(paid, EMAIL, "ZB-1"));
        Expect.problem(409, "already_subscribed", world.ask(test.subscribing(paid, EMAIL, "ZB-1")));

        var cancel = test.about(SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, id(tried));
        assertEquals("CANCELLED", world.ok(200, cancel).get("status").stringValue());

        world.ok(201, test.subscribing(paid, EMAIL, "ZB-1"));
    }

    /** An account that is only tried out stands in no real user's way. */
    @Test
    void whatIsTriedOutTakesNoAccountAway() {
        world.ok(201, test.subscribing(paid, EMAIL, "ZB-1"));

        world.link(ANNA, "ZB-1");
        Expect.problem(
                409,
                "broker_account_taken",
                world.ask(test.subscribing(paid, "bina@example.com", "ZB-1")));
    }
}
