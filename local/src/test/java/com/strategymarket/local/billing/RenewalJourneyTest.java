package com.strategymarket.local.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;

/** Fees from month to month, with the clock set forward. */
class RenewalJourneyTest {

    private RunningProduct product;
    private Payer payer;
    private String template;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        product.jumpTo("2027-01-31T10:00:30Z");
        payer = Payer.of(product, "payer@example.com");
        template = admin().template(Bodies.basket("Costs something"), Bodies.paid("999"));
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void whoBeginsOnTheLastOfJanuaryPaysOnTheLastOfEachMonth() {
        var id = payer.subscribe(template);
        shows("ACTIVE", "2027-02-28", id);

        product.jumpTo("2027-02-27T23:58:30Z");
        product.pass("PT1M");
        shows("ACTIVE", "2027-02-28", id);
        product.pass("PT1M");
        shows("ACTIVE", "2027-03-31", id);

        product.jumpTo("2027-03-31T00:00:30Z");
        product.pass("PT1M");
        shows("ACTIVE", "2027-04-30", id);

        assertEquals(
                List.of(
                        "0000-0 SUCCEEDED 999.00",
                        "0001-0 SUCCEEDED 999.00",
                        "0002-0 SUCCEEDED 999.00"),
                payer.payments());
        for (var month : List.of("2027-01", "2027-02", "2027-03")) {
            booked("999.00", 1, month);
        }
    }

    @Test
    void aRunnerThatSleptRenewsPeriodAfterPeriod() {
        var id = payer.subscribe(template);

        product.jumpTo("2027-05-01T12:00:30Z");
        product.pass("PT2M");

        shows("ACTIVE", "2027-05-31", id);
        assertEquals(4, payer.payments().size());
        booked("2997.00", 3, "2027-05");
    }

    @Test
    void aFeeThatIsNeverPaidIsAskedForAgainAndThenNoMore() {
        var id = payer.subscribe(template);
        payer.next("DECLINE", "DECLINE", "DECLINE", "DECLINE");
        product.jumpTo("2027-02-28T00:00:30Z");
        product.pass("PT1M");
        assertEquals("PAST_DUE", status(id));
        var retry = payer.show(id).path("next_attempt_at").stringValue();
        assertTrue(retry.startsWith("2027-03-01T00:0"), retry);

        for (var day : List.of("2027-03-01", "2027-03-03")) {
            product.jumpTo(day + "T00:02:30Z");
            product.pass("PT1M");
            assertEquals("PAST_DUE", status(id));
        }
        product.jumpTo("2027-03-07T00:02:30Z");
        product.pass("PT1M");

        assertEquals("CANCELLED", status(id));
        assertEquals("NOT_PAID", payer.show(id).path("cancel_reason").stringValue());
        assertEquals(
                List.of(
                        "0000-0 SUCCEEDED 999.00",
                        "0001-0 DECLINED 0.00",
                        "0001-1 DECLINED 0.00",
                        "0001-2 DECLINED 0.00",
                        "0001-3 DECLINED 0.00"),
                payer.payments());
    }

    @Test
    void aFeeThatIsPaidLateIsForThePeriodThatWasOverdue() {
        var id = payer.subscribe(template);
        payer.next("DECLINE");
        product.jumpTo("2027-02-28T00:00:30Z");
        product.pass("PT1M");

        product.jumpTo("2027-03-01T00:02:30Z");
        product.pass("PT1M");

        shows("ACTIVE", "2027-03-31", id);
        booked("999.00", 1, "2027-03");
    }

    /** Nothing is traded for who has left, while the provider takes its time. */
    @Test
    void whoCancelsAfterThePeriodWhileItsFeeIsUnderWayHasEndedAndIsPaidBack() {
        var id = payer.subscribe(template);
        payer.next("PENDING", "PENDING", "PENDING");
        product.jumpTo("2027-02-28T00:00:30Z");
        product.pass("PT10M");
        assertEquals("ACTIVE", status(id));

        payer.cancel(id, "when=period_end").expect(200);
        assertEquals("CANCELLED", status(id));

        product.pass("PT20M");
        assertEquals("0001-0 SUCCEEDED 0.00", payer.payments().getLast());
        assertEquals("CANCELLED", status(id));
    }

    @Test
    void aRiseIsPaidByWhoAgreedAndEndsItForWhoDidNot() {
        var other = Payer.of(product, "silent@example.com");
        var agreed = payer.subscribe(template);
        var silent = other.subscribe(template);
        reprice("1299");
        payer.send(Ask.post("/user/subscriptions/" + agreed + "/accept-price")).expect(200);

        product.jumpTo("2027-02-28T00:00:30Z");
        product.pass("PT1M");

        shows("ACTIVE", "2027-03-31", agreed);
        assertEquals("0001-0 SUCCEEDED 1299.00", payer.payments().getLast());
        assertEquals("CANCELLED", other.show(silent).path("status").stringValue());
        assertEquals("PRICE_NOT_AGREED", other.show(silent).path("cancel_reason").stringValue());
        assertEquals(1, other.payments().size());
        booked("1299.00", 1, "2027-02");
    }

    @Test
    void aCutHoldsFromTheNextPeriodOn() {
        var id = payer.subscribe(template);
        reprice("799");
        assertEquals(List.of("0000-0 SUCCEEDED 999.00"), payer.payments());

        product.jumpTo("2027-02-28T00:00:30Z");
        product.pass("PT1M");

        assertEquals("0001-0 SUCCEEDED 799.00", payer.payments().getLast());
        assertEquals(
                0,
                new BigDecimal("799")
                        .compareTo(payer.show(id).at("/pricing/monthly_fee").decimalValue()));
    }

    @Test
    void whatEndsWithItsPeriodIsNotPaidAgain() {
        var id = payer.subscribe(template);
        payer.cancel(id, "when=period_end").expect(200);
        assertEquals("2027-02-28", payer.show(id).path("cancel_at").stringValue());

        product.jumpTo("2027-02-28T00:00:30Z");
        product.pass("PT1M");

        assertEquals("CANCELLED", status(id));
        assertEquals(1, payer.payments().size());
    }

    @Test
    void aPartnersClientIsRenewedWithoutAPayment() {
        var partner = new Partners(admin()).create("ZEBU");
        var wish =
                "{\"template_id\": \"%s\", \"user_email\": \"c@clients.example\","
                        + " \"broker_client_id\": \"C-1\", \"auto_link_broker\": true}";
        partner.subscribe(wish.formatted(template));

        product.jumpTo("2027-03-31T00:00:30Z");
        product.pass("PT1M");

        booked("999.00", 1, "2027-01");
        booked("1998.00", 2, "2027-03");
    }

    private Owner admin() {
        return product.newOwner("billing.admin");
    }

    private void reprice(String fee) {
        admin().configure(
                        template,
                        "{\"pricing\": {\"type\": \"PAID\", \"monthly_fee\": %s}}".formatted(fee))
                .expect(200);
    }

    private String status(String subscription) {
        return payer.show(subscription).path("status").stringValue();
    }

    private void shows(String status, String nextBilling, String subscription) {
        JsonNode shown = payer.show(subscription);
        assertEquals(status, shown.path("status").stringValue());
        assertEquals(nextBilling, shown.path("next_billing_date").stringValue());
    }

    private void booked(String gross, int fees, String month) {
        var revenue = admin().send(Ask.get("/admin/revenue").query("month=" + month));
        var totals = revenue.expect(200).json().at("/totals/0");
        assertEquals(
                0, new BigDecimal(gross).compareTo(totals.path("gross").decimalValue()), month);
        assertEquals(fees, totals.path("subscriptions").intValue());
    }
}
