package com.strategymarket.local.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A partner's way through the whole product: two functions share each of its keys. */
class PartnerJourneyTest {

    private static final List<String> BOTH_FUNCTIONS =
            List.of("/partner/branding", "/marketplace/templates");

    private RunningProduct product;
    private Owner owner;
    private Partners partners;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        owner = product.newOwner("partner.journey");
        partners = new Partners(owner);
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void aPartnerSeesWhatOnlyPartnersSee() {
        var id = owner.template(Bodies.basket("For partners"), Bodies.visible("PARTNERS", "ONLY"));
        var partner = partners.create("READER");
        var tagged = Ask.get("/marketplace/templates").query("tag=ONLY");
        var details = Ask.get("/marketplace/templates/" + id);

        assertEquals(1, partner.send(tagged).expect(200).json().path("templates").size());
        partner.send(details).expect(200);
        assertEquals(0, product.send(tagged).expect(200).json().path("templates").size());
        product.send(details).expect(404);
    }

    @Test
    void onWhiteLabelPagesThePartnerStandsWhereTheOperatorWould() {
        var id = owner.template("Nobody named", "BRANDED");
        var named =
                owner.template(
                        Bodies.basket("Somebody named"),
                        Bodies.config("BRANDED").put("owner_display_name", "Asha"));
        var partner = partners.create(branded(false));
        var open = partners.create(branded(true));

        assertEquals("Partner BRAND", ownerShown(partner.get("/marketplace/templates/" + id)));
        assertEquals("Asha", ownerShown(partner.get("/marketplace/templates/" + named)));
        assertEquals("Strategy Marketplace", ownerShown(open.get("/marketplace/templates/" + id)));
        var branding = partner.get("/partner/branding").expect(200).json();
        assertEquals("https://brand.example/l.png", branding.at("/custom_logo_url").stringValue());
        assertFalse(branding.at("/show_platform_branding").booleanValue());
    }

    private static ObjectNode branded(boolean platform) {
        var draft = Partners.draft("BRAND");
        draft.putObject("branding")
                .put("show_platform_branding", platform)
                .put("custom_logo_url", "https://brand.example/l.png");
        return draft;
    }

    private static String ownerShown(Answer details) {
        return details.expect(200).json().path("owner_display_name").stringValue();
    }

    @Test
    void aChangeIsInForceWithTheNextRequestOfEveryFunction() {
        refusedAfter(401, partner -> partners.revoke(partner).expect(204));
        refusedAfter(401, partner -> changed(partner, "{\"status\": \"DISABLED\"}"));
        refusedAfter(401, partner -> changed(partner, "{\"allowed_cidrs\": [\"10.0.0.0/8\"]}"));
        refusedAfter(403, partner -> changed(partner, "{\"permissions\": [\"usage:read\"]}"));
        refusedAfter(401, partner -> partners.rotate(partner, 0));
    }

    private void refusedAfter(int status, Consumer<Partner> change) {
        var partner = partners.create("CHANGED");
        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(200));

        change.accept(partner);

        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(status));
    }

    private void changed(Partner partner, String patch) {
        partners.change(partner, patch).expect(200);
    }

    @Test
    void whatWasPutOutOfUseWorksAgainAtOnce() {
        var partner = partners.create("AGAIN");
        changed(partner, "{\"status\": \"DISABLED\"}");
        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(401));

        changed(partner, "{\"status\": \"ACTIVE\"}");

        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(200));
    }

    @Test
    void bothSecretsWorkDuringTheOverlapAndTheNewOneAfterIt() {
        var old = partners.create("ROTATING");
        BOTH_FUNCTIONS.forEach(path -> old.get(path).expect(200));

        var renewed = partners.rotate(old, 3600);
        for (var secret : List.of(old, renewed, old)) {
            BOTH_FUNCTIONS.forEach(path -> secret.get(path).expect(200));
        }
        product.pass("PT59M");
        BOTH_FUNCTIONS.forEach(path -> old.get(path).expect(200));
        product.pass("PT1M");

        BOTH_FUNCTIONS.forEach(path -> old.get(path).expect(401));
        BOTH_FUNCTIONS.forEach(path -> renewed.get(path).expect(200));
    }

    @Test
    void aKeyEndsWhenItsTimeIsOver() {
        var end = product.now().plus(Duration.ofMinutes(30));
        var draft = Partners.draft("ENDING").put("expires_at", end.toString());
        var partner = partners.create(draft);
        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(200));

        product.pass("PT31M");

        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(401));
    }

    @Test
    void waitingAsLongAsIsSaidIsEnough() {
        var partner = partners.create(Partners.limited("WAITING", 2));
        BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(200));
        for (var path : BOTH_FUNCTIONS) {
            var refused = partner.get(path).expect(429, "rate_limited");
            assertEquals("[\"minute\"]", refused.json().path("violated_policies").toString());

            product.pass("PT%sS".formatted(refused.the("Retry-After")));

            partner.get(path).expect(200);
        }
    }

    @Test
    void usageOfAllFunctionsAndKeysOfAPartnerComesTogether() {
        var first = partners.create("COUNTED");
        var second = partners.create("COUNTED");
        var test = partners.create(Partners.draft("COUNTED").put("environment", "test"));
        for (var partner : List.of(first, second, test)) {
            BOTH_FUNCTIONS.forEach(path -> partner.get(path).expect(200));
        }
        product.pass("P1D");

        first.get("/partner/branding").expect(200);
        var usage = first.get("/partner/usage").expect(200).json();

        var days = usage.path("days");
        var yesterday = days.get(days.size() - 2);
        assertEquals(4, yesterday.path("allowed").longValue());
        assertEquals(2, yesterday.at("/by_route/getOwnBranding").longValue());
        assertEquals(2, yesterday.at("/by_route/browseTemplates").longValue());
        assertTrue(days.get(days.size() - 1).path("allowed").longValue() >= 1);
        var tomorrow = new Partners(product.newOwner("partner.journey"));
        var shown = tomorrow.show(first).expect(200).json();
        assertEquals(2, shown.at("/usage/today/allowed").longValue());
    }
}
