package com.strategymarket.local.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** Whom a partner brings, and who comes alone: each is one user, however they come. */
class IntroducedUserTest {

    private static RunningProduct product;
    private static Owner owner;
    private static Partner partner;
    private static Partner other;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        owner = product.newOwner("introduced.owner");
        partner = new Partners(owner).create("INTRO");
        other = new Partners(owner).create("OTHER");
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void signingInWithTheAddressIsSigningInAsThatUser() {
        var made = introduced("client.one@example.com");

        var tokens = product.tokens("Client.One@Example.com");

        assertEquals(made.path("user_id"), tokens.path("user_id"));
        var own = subscriptions(tokens);
        assertEquals(1, own.size());
        assertEquals(made.path("subscription_id"), own.get(0).path("subscription_id"));
    }

    @Test
    void nobodyElseSeesWhatIsTheirs() {
        introduced("client.two@example.com");

        assertEquals(0, subscriptions(product.tokens("somebody@example.com")).size());
    }

    @Test
    void whatTheyOwnStaysTheirsWithEachNewToken() {
        introduced("client.three@example.com");
        var first = product.tokens("client.three@example.com", "Admins");
        var made = new Owner(product, access(first)).basket("Of somebody introduced");

        var again = product.tokens("client.three@example.com", "Admins");

        var baskets = Ask.get("/admin/baskets/" + made).bearer(access(again));
        product.send(baskets).expect(200);
        owner.show(made).expect(404);
    }

    @Test
    void thePartnerGoesOnActingForThem() {
        introduced("client.four@example.com");
        product.tokens("client.four@example.com");
        var more = owner.template("Once more", "MORE");

        var second = partner.subscribe(Bodies.client(more, "client.four@example.com")).json();

        assertEquals(
                product.tokens("client.four@example.com").path("user_id"), second.path("user_id"));
    }

    @Test
    void whoCameAloneIsNobodysClient() {
        var alone = product.tokens("alone@example.com").path("user_id");
        var wish = Bodies.client(owner.template("Wanted", "WANTED"), "alone@example.com");

        partner.send(Ask.post("/partner/marketplace/subscribe").json(wish))
                .expect(409, "user_consent_required");

        assertEquals(alone, product.tokens("alone@example.com").path("user_id"));
    }

    @Test
    void anotherPartnerLearnsNothingOfThem() {
        introduced("client.five@example.com");
        var wish = Bodies.client(owner.template("Theirs", "THEIRS"), "client.five@example.com");

        var refused =
                other.send(Ask.post("/partner/marketplace/subscribe").json(wish))
                        .expect(409, "user_consent_required");

        var known = product.tokens("client.five@example.com").path("user_id").stringValue();
        assertFalse(refused.text().contains(known));
    }

    @Test
    void theTokenSaysBothWhoItIsAndWhoseAccount() {
        var known = introduced("client.six@example.com").path("user_id").stringValue();

        var tokens = product.tokens("client.six@example.com");

        var claims = Tokens.claims(access(tokens));
        assertEquals(known, claims.path("user_id").stringValue());
        assertNotEquals(known, claims.path("sub").stringValue());
        assertFalse(Tokens.claims(access(product.tokens("b@example.com"))).has("user_id"));
    }

    @Test
    void noAddressGetsIntoALog() {
        introduced("kestrel.canary@example.com");
        product.tokens("kestrel.canary@example.com");

        assertFalse(product.log().contains("kestrel"));
    }

    private static JsonNode introduced(String email) {
        var template = owner.template("For " + email, "INTRODUCED");
        return partner.subscribe(Bodies.client(template, email)).json();
    }

    private static JsonNode subscriptions(JsonNode tokens) {
        return product.send(Ask.get("/user/subscriptions").bearer(access(tokens)))
                .expect(200)
                .json()
                .path("subscriptions");
    }

    private static String access(JsonNode tokens) {
        return tokens.path("access_token").stringValue();
    }
}
