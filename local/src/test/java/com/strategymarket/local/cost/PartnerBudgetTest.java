package com.strategymarket.local.cost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What partners cost: their keys, and the check of each of their requests. */
class PartnerBudgetTest {

    private static final String KEYS = "/admin/partner-api-keys";

    /** A check beside the reads adds a call and a unit, and nothing to wait for. */
    private static final int CHECK = 1;

    private static RunningProduct product;
    private static Owner owner;
    private static Partners partners;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        owner = product.newOwner("partner.budget");
        partners = new Partners(owner);
        for (int i = 0; i < 20; i++) {
            partners.create("FILLER_" + i);
        }
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void theWayOfAKeyFromItsFirstDayToItsLast() {
        var create = Ask.post(KEYS).json(Partners.draft("BUDGET"));
        var made = owner.send(create.with("Idempotency-Key", "budget"));
        holds(Routes.CREATE_PARTNER_KEY, made);
        var key = Ask.get(KEYS + "/" + made.json().path("api_key_id").stringValue());
        holds(Routes.GET_PARTNER_KEY, owner.send(key));
        holds(Routes.LIST_PARTNER_KEYS, owner.send(Ask.get(KEYS).query("limit=20")));
        holds(Routes.GET_PARTNER_KEY_USAGE, owner.send(Ask.get(key.rawPath() + "/usage")));
        var patch = Ask.put(key.rawPath()).json("{\"partner_name\": \"Another\"}");
        holds(Routes.CHANGE_PARTNER_KEY, owner.send(patch));
        var rotate = Ask.post(key.rawPath() + "/rotate").with("Idempotency-Key", "budget");
        holds(Routes.ROTATE_PARTNER_KEY, owner.send(rotate));
        holds(Routes.REVOKE_PARTNER_KEY, owner.send(Ask.delete(key.rawPath())));
    }

    @Test
    void aWarmPartnersCheckIsOneRoundTripBesideTheReads() {
        var partner = warm(partners.create("WARM"), "/marketplace/templates");
        warm(partner, "/partner/branding");

        for (int i = 0; i < 3; i++) {
            holds(Routes.GET_OWN_BRANDING, partner.get("/partner/branding"));
            holds(Routes.GET_OWN_USAGE, partner.get("/partner/usage"));
            var shelf = Ask.get("/marketplace/templates").query("category=INCOME");
            new Budget(2 + CHECK, 1, 6, CHECK).holds(partner.send(shelf));
            new Budget(12 + CHECK, 1, 36, CHECK).holds(partner.get("/marketplace/templates"));
        }
    }

    @Test
    void whoHasUsedUpTheLimitCostsNothing() {
        var partner = partners.create(Partners.limited("EAGER", 3));
        for (int i = 0; i < 3; i++) {
            partner.get("/partner/branding").expect(200);
        }

        for (int i = 0; i < 3; i++) {
            new Budget(0, 0, 0, 0).holds(partner.get("/partner/branding").expect(429));
            new Budget(0, 0, 0, 0).holds(partner.get("/partner/usage").expect(429));
        }
    }

    @Test
    void whatCanBeToldByItsFormCostsNothing() {
        var partner = partners.create("FORM");
        var cut = partner.withSecret(partner.secret().substring(1));

        new Budget(0, 0, 0, 0).holds(cut.get("/partner/branding").expect(401));
    }

    private static Partner warm(Partner partner, String path) {
        partner.get(path).expect(200);
        return partner;
    }

    private static void holds(Route route, Answer answer) {
        assertTrue(answer.isGood(), answer::toString);
        Budgets.of(route).holds(answer);
    }
}
