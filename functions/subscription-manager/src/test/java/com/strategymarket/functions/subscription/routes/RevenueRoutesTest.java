package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Money;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Statements, what was earned, and who follows a template. */
class RevenueRoutesTest extends InALiveWorld {

    private final Partner zebu = world.partner("ZEBU");
    private final Partner angel = world.partner("ANGEL");
    private final String rupees = world.publish(1, Sample.config());
    private final String dollars =
            world.publish(
                    2,
                    Sample.config(
                            Visibility.PUBLIC,
                            new Pricing.Paid(new Money(1_999, Currency.getInstance("USD")))));

    @Test
    void aStatementHoldsEveryFeeAndTheSumsOfAllOfThem() {
        var made = new ArrayList<String>();
        for (int number = 1; number <= 5; number++) {
            world.pass(Duration.ofSeconds(1));
            made.add(id(subscribed(zebu, rupees, number)));
        }
        subscribed(angel, rupees, 9);

        var statement = statement(zebu, "month=2026-11");

        assertEquals("ZEBU", statement.get("partner_id").stringValue());
        assertEquals("2026-11", statement.get("month").stringValue());
        assertEquals(made, Expect.each(statement.get("entries"), "subscription_id"));
        var totals = statement.get("totals").get(0);
        assertEquals("4995.0", totals.get("gross").asString());
        assertEquals("1498.5", totals.get("partner_share").asString());
        assertEquals("3496.5", totals.get("platform_share").asString());
        assertEquals(5, totals.get("subscriptions").intValue());
        var entry = statement.get("entries").get(0);
        assertEquals("999.0", entry.get("fee").asString());
        assertEquals("299.7", entry.get("partner_share").asString());
        assertEquals("699.3", entry.get("platform_share").asString());
        assertEquals("2026-11-20", entry.get("period_start").stringValue());
        assertEquals("2026-12-20", entry.get("period_end").stringValue());
    }

    @Test
    void theSumsAreOfTheWholeMonthOnEveryPage() {
        for (int number = 1; number <= 3; number++) {
            subscribed(zebu, rupees, number);
        }

        var first = statement(zebu, "limit=2");
        var second = statement(zebu, "limit=2&cursor=" + first.get("next_cursor").stringValue());

        assertEquals(2, first.get("entries").size());
        assertEquals(1, second.get("entries").size());
        assertEquals(first.get("totals"), second.get("totals"));
        assertEquals(0, statement(zebu, "month=2026-10").get("totals").size());
    }

    @Test
    void eachCurrencyHasItsSums() {
        subscribed(zebu, rupees, 1);
        subscribed(zebu, dollars, 2);

        var totals = statement(zebu, "").get("totals");
        assertEquals(List.of("INR", "USD"), Expect.each(totals, "currency"));
        assertEquals(List.of("999.0", "19.99"), Expect.each(totals, "gross"));
        assertEquals(List.of("299.7", "6.0"), Expect.each(totals, "partner_share"));
        assertEquals(List.of("699.3", "13.99"), Expect.each(totals, "platform_share"));
    }

    @Test
    void adminsSeeAllOfItByTemplateAndByPartner() {
        subscribed(zebu, rupees, 1);
        subscribed(zebu, dollars, 2);
        subscribed(angel, rupees, 3);

        var all = revenue("month=2026-11");
        assertEquals(List.of("1998.0", "19.99"), Expect.each(all.get("totals"), "gross"));
        assertEquals(List.of(rupees, dollars), Expect.each(all.get("by_template"), "template_id"));
        assertEquals(
                List.of("Iron Condor 1", "Iron Condor 2"),
                Expect.each(all.get("by_template"), "name"));
        assertEquals(
                List.of("ANGEL", "ZEBU", "ZEBU"), Expect.each(all.get("by_partner"), "partner_id"));
        var angels = revenue("partner_id=ANGEL");
        assertEquals(List.of("999.0"), Expect.each(angels.get("totals"), "gross"));
        assertEquals(1, angels.get("by_partner").size());
        assertEquals(0, revenue("partner_id=NOBODY").get("totals").size());
        assertEquals(0, revenue("month=2026-12").get("totals").size());
        Expect.invalid(
                world.ask(revenueOf("month=2026-13&partner_id=zebu")), "month", "partner_id");
    }

    /** The page is read from an index, which a new one may reach a moment later. */
    @Test
    void ownersSeeWhoFollowsWithoutAddresses() {
        var one = subscribed(zebu, rupees, 1);
        var own = world.subscribe("somebody", rupees);
        var gone = world.subscribe("somebody-else", rupees);
        world.ok(
                200,
                Events.to(SubscriptionRoutes.CANCEL_SUBSCRIPTION)
                        .signedInAs("somebody-else")
                        .with("subscription_id", gone));

        var answer = world.ask(followers(Sample.ADMIN.value(), rupees));
        var shown = Expect.status(200, answer).json().get("subscribers");

        assertEquals(List.of(id(one), own), Expect.each(shown, "subscription_id"));
        assertEquals(List.of("ACTIVE", "PENDING_PAYMENT"), Expect.each(shown, "status"));
        assertEquals(userOf(one), shown.get(0).get("user_id").stringValue());
        assertEquals("ZEBU", shown.get(0).get("partner_id").stringValue());
        assertFalse(answer.body().contains("@"));
        for (var absent :
                List.of(
                        followers(Sample.OTHER_ADMIN.value(), rupees),
                        followers(Sample.ADMIN.value(), "x"),
                        followers(Sample.ADMIN.value(), Sample.id(9).value()))) {
            Expect.problem(404, "template_not_found", world.ask(absent));
        }
    }

    private static Events followers(String admin, String template) {
        return Events.to(SubscriptionRoutes.LIST_SUBSCRIBERS)
                .with("template_id", template)
                .admin(admin);
    }

    private JsonNode subscribed(Partner partner, String template, int number) {
        var email = "client" + number + "@example.com";
        return world.ok(201, partner.subscribing(template, email, "ZB-" + number));
    }

    private JsonNode statement(Partner partner, String query) {
        return world.ok(200, partner.to(SubscriptionRoutes.GET_SETTLEMENT).query(query));
    }

    private JsonNode revenue(String query) {
        return world.ok(200, revenueOf(query));
    }

    private static Events revenueOf(String query) {
        return Events.to(SubscriptionRoutes.GET_REVENUE).admin(Sample.ADMIN.value()).query(query);
    }
}
