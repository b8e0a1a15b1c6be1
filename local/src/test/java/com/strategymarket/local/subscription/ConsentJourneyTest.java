package com.strategymarket.local.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Whom a partner may act for, and what becomes of it where it may not. */
class ConsentJourneyTest {

    private static final String EMAIL = "asha@clients.example";

    private RunningProduct product;
    private Owner admin;
    private Partner zebu;
    private Partner angel;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        admin = product.newOwner("consent");
        var partners = new Partners(admin);
        zebu = partners.create("ZEBU");
        angel = partners.create("ANGEL");
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void whoeverCameAloneIsAskedAndSaysYes() {
        var user = new Owner(product, product.token(EMAIL));
        var template = template();

        var refused = zebu.send(subscribing(template, "Asha@Clients.example "));

        refused.expect(409, "user_consent_required");
        assertFalse(refused.text().contains("user_id"));
        var asked = user.partnerRequests().getFirst();
        assertEquals("Partner ZEBU", asked.path("partner_name").stringValue());
        assertEquals("OPEN", asked.path("status").stringValue());
        var made = user.accept(asked.path("partner_request_id").stringValue()).json();
        assertEquals("ACTIVE", made.path("status").stringValue());
        assertEquals("ZEBU", made.path("partner_id").stringValue());
        assertEquals(
                made.path("subscription_id"),
                zebu.subscriptions().getFirst().path("subscription_id"));
        var settled = zebu.get("/partner/settlements").expect(200).json();
        assertEquals(1, settled.at("/totals/0/subscriptions").intValue());
        assertEquals("IN_USE", user.brokerAccounts().getFirst().path("status").stringValue());
    }

    /** A request that comes again late does not put a question that was answered. */
    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        var user = new Owner(product, product.token(EMAIL));
        var template = template();
        var asking = subscribing(template, EMAIL);
        var once = asking.with("Idempotency-Key", "once");
        zebu.send(once).expect(409, "user_consent_required");
        user.accept(template + "-ZEBU");

        zebu.send(once).expect(409, "user_consent_required");
        zebu.send(asking).expect(409, "already_subscribed");

        assertEquals("ACCEPTED", status(user));
        angel.send(asking).expect(409, "user_consent_required");
        assertEquals(1, user.partnerRequests().size(), "nobody asks for what is followed");
    }

    /** One yes is to one subscription, and not to whatever the partner thinks of next. */
    @Test
    void eachSubscriptionIsAskedFor() {
        var user = new Owner(product, product.token(EMAIL));
        var first = template();
        zebu.send(subscribing(first, EMAIL)).expect(409);
        user.accept(first + "-ZEBU");

        zebu.send(subscribing(template(), EMAIL)).expect(409, "user_consent_required");
    }

    @Test
    void aNoIsNotToldAndHoldsForAMonth() {
        var user = new Owner(product, product.token(EMAIL));
        var template = template();
        var asking = subscribing(template, EMAIL);
        var before = zebu.send(asking).expect(409);
        decline(user, template).expect(204);
        decline(user, template).expect(404, "partner_request_not_found");

        var after = zebu.send(asking).expect(409);

        assertEquals(before.json().path("detail"), after.json().path("detail"));
        assertEquals("DECLINED", status(user));
        product.jumpTo(product.now().plus(Duration.ofDays(31)).toString());
        user = new Owner(product, product.token(EMAIL));
        zebu.send(asking).expect(409);
        assertEquals("OPEN", status(user));
    }

    @Test
    void aPartnerCannotActForAnothersClientNorLearnOfWhatTheyFollow() {
        var template = template();
        var made = zebu.subscribe(Clients.wish(template, EMAIL, "ASHA-1"));
        var path = made.the("Location");

        angel.send(subscribing(template, EMAIL)).expect(409, "user_consent_required");
        angel.get(path).expect(404, "subscription_not_found");
        angel.send(Ask.delete(path)).expect(404, "subscription_not_found");
        assertEquals(0, angel.subscriptions().size());
        var taken = Clients.wish(template, "ravi@clients.example", "ASHA-1");
        angel.send(Ask.post("/partner/marketplace/subscribe").json(taken))
                .expect(409, "broker_account_taken");
        assertEquals(1, zebu.subscriptions().size());
    }

    /** What one partner tries out is neither in its own way nor in anybody else's. */
    @Test
    void testsTouchNobody() {
        var template = template();
        var test = new Partners(admin).create(Partners.draft("ZEBU").put("environment", "test"));
        var tried = test.subscribe(Clients.wish(template, EMAIL, "ASHA-1")).json();

        var real = zebu.subscribe(Clients.wish(template, EMAIL, "ASHA-1")).json();

        assertFalse(tried.path("user_id").equals(real.path("user_id")));
        zebu.get("/partner/subscriptions/" + tried.path("subscription_id").stringValue())
                .expect(404);
        assertEquals(1, zebu.subscriptions().size());
        assertEquals(1, test.subscriptions().size());
    }

    private String template() {
        return admin.template(Bodies.basket("Asked for"), Bodies.paid("999"));
    }

    private static Ask subscribing(String template, String email) {
        return Ask.post("/partner/marketplace/subscribe")
                .json(Clients.wish(template, email, "ASHA-1"));
    }

    private static Answer decline(Owner user, String template) {
        return user.send(Ask.post("/user/partner-requests/" + template + "-ZEBU/decline"));
    }

    private static String status(Owner user) {
        return user.partnerRequests().getFirst().path("status").stringValue();
    }
}
