package com.strategymarket.local.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.HashSet;

/** What partners and operators are told of the money, to the paisa. */
class SettlementTest {

    private static final int MANY = 100;

    private RunningProduct product;
    private Owner admin;
    private Partners partners;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        admin = product.newOwner("settlement");
        partners = new Partners(admin);
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void aHundredClientsAtNineHundredNinetyNineRupees() {
        var template = admin.template(Bodies.basket("Sold often"), Bodies.paid("999"));
        var zebu = partners.create("ZEBU");
        for (int i = 0; i < MANY; i++) {
            var made = zebu.subscribe(Clients.wish(template, i)).json();
            amount("299.70", made.at("/revenue_share/partner_commission"));
            amount("699.30", made.at("/revenue_share/platform_fee"));
        }

        var settled = zebu.get("/partner/settlements").expect(200).json();
        assertTotals(settled.at("/totals/0"));
        var entries =
                Pages.all(
                        cursor ->
                                zebu.send(
                                        Ask.get("/partner/settlements").query("limit=7" + cursor)),
                        "entries");
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.path("entry_id").stringValue()));
        assertEquals(MANY, ids.size());
        assertEquals(
                0,
                new BigDecimal("29970")
                        .compareTo(
                                entries.stream()
                                        .map(e -> e.path("partner_share").decimalValue())
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)));

        var revenue = admin.send(Ask.get("/admin/revenue")).expect(200).json();
        assertTotals(revenue.at("/totals/0"));
        assertTotals(revenue.at("/by_template/0"));
        assertTotals(revenue.at("/by_partner/0"));
        assertEquals("Sold often", revenue.at("/by_template/0/name").stringValue());
        assertEquals("ZEBU", revenue.at("/by_partner/0/partner_id").stringValue());
    }

    private static void assertTotals(JsonNode totals) {
        amount("99900.00", totals.path("gross"));
        amount("69930.00", totals.path("platform_share"));
        amount("29970.00", totals.path("partner_share"));
        assertEquals(MANY, totals.path("subscriptions").intValue());
        assertEquals("INR", totals.path("currency").stringValue());
    }

    @Test
    void aPartnerIsToldOfItsOwnClientsAlone() {
        var template = admin.template(Bodies.basket("Sold by two"), Bodies.paid("999"));
        var zebu = partners.create("ZEBU");
        var angel = partners.create("ANGEL");
        zebu.subscribe(Clients.wish(template, 1));

        var others = angel.get("/partner/settlements").expect(200).json();

        assertEquals(0, others.path("entries").size());
        assertEquals(0, others.path("totals").size());
        assertEquals(0, angel.subscriptions().size());
        var ofAngel = admin.send(Ask.get("/admin/revenue").query("partner_id=ANGEL"));
        assertEquals(0, ofAngel.expect(200).json().path("totals").size());
    }

    @Test
    void whatIsOnlyTriedBillsNobodyAndCountsNowhere() {
        var template = admin.template(Bodies.basket("Tried"), Bodies.paid("999"));
        var test = partners.create(Partners.draft("ZEBU").put("environment", "test"));

        var made = test.subscribe(Clients.wish(template, 1)).json();

        assertEquals("ACTIVE", made.path("status").stringValue());
        assertEquals(1, test.subscriptions().size());
        assertEquals(0, test.get("/partner/settlements").json().path("totals").size());
        var revenue = admin.send(Ask.get("/admin/revenue")).expect(200).json();
        assertEquals(0, revenue.path("totals").size());
        var path = "/admin/marketplace/templates/%s/subscribers".formatted(template);
        assertEquals(0, admin.send(Ask.get(path)).expect(200).json().path("subscribers").size());
    }

    @Test
    void eachMonthHasItsOwnStatement() {
        var template = admin.template(Bodies.basket("Sold in autumn"), Bodies.paid("999"));
        var zebu = partners.create("ZEBU");
        zebu.subscribe(Clients.wish(template, 1));

        var earlier = zebu.send(Ask.get("/partner/settlements").query("month=2020-01"));

        assertEquals("2020-01", earlier.expect(200).json().path("month").stringValue());
        assertEquals(0, earlier.json().path("entries").size());
        var wrong = zebu.send(Ask.get("/partner/settlements").query("month=2020-13"));
        assertTrue(wrong.expect(400, "invalid_request").brokenFields().contains("month"));
    }

    private static void amount(String expected, JsonNode shown) {
        assertEquals(0, new BigDecimal(expected).compareTo(shown.decimalValue()), shown::toString);
    }
}
