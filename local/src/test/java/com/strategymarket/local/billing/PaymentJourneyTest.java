package com.strategymarket.local.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

/** The first fee, and what may become of it. */
class PaymentJourneyTest {

    private RunningProduct product;
    private Payer payer;
    private String template;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        payer = Payer.of(product, "payer@example.com");
        var admin = product.newOwner("billing.admin");
        template = admin.template(Bodies.basket("Costs something"), Bodies.paid("999"));
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void itIsAskedForAtOnce() {
        var id = payer.subscribe(template);

        assertEquals("ACTIVE", status(id));
        assertEquals(List.of("0000-0 SUCCEEDED 999.00"), payer.payments());
    }

    @Test
    void whatIsDeclinedNeverBegins() {
        payer.next("DECLINE");
        var id = payer.subscribe(template);

        assertEquals("CANCELLED", status(id));
        assertEquals("NOT_PAID", payer.show(id).path("cancel_reason").stringValue());
        payer.subscribe(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "TIMEOUT"})
    void whatNobodyKnowsIsAskedAboutAndPaidOnce(String lost) {
        payer.next(lost);
        var id = payer.subscribe(template);

        assertEquals("ACTIVE", status(id));
        assertEquals(List.of("0000-0 SUCCEEDED 999.00"), payer.payments());
        assertEquals(1, asked());
    }

    @Test
    void whatIsUnderWayIsLookedAfterWithGrowingPauses() {
        payer.next("PENDING", "PENDING", "PENDING");
        var id = payer.subscribe(template);
        assertEquals("PENDING_PAYMENT", status(id));

        product.pass("PT4M");
        assertEquals("PENDING_PAYMENT", status(id));
        product.pass("PT16M");

        assertEquals("ACTIVE", status(id));
        assertEquals(List.of("0000-0 SUCCEEDED 999.00"), payer.payments());
    }

    @Test
    void whatIsPaidAfterItsEndIsGivenBackAndBothIsBooked() {
        payer.next("PENDING", "PENDING");
        var id = payer.subscribe(template);
        payer.cancel(id, "when=now").expect(200);
        assertEquals("CANCELLED", status(id));

        product.pass("PT10M");

        assertEquals(List.of("0000-0 SUCCEEDED 0.00"), payer.payments());
        var totals = product.newOwner("billing.admin").send(Ask.get("/admin/revenue")).json();
        var gross = totals.at("/totals/0/gross").decimalValue();
        assertEquals(0, BigDecimal.ZERO.compareTo(gross));
        assertEquals("CANCELLED", status(id));
    }

    @Test
    void aScriptThatMakesNoSenseIsRefused() {
        for (var body :
                List.of(
                        "",
                        "{}",
                        "{\"next\": \"DECLINE\"}",
                        "{\"next\": [\"MAYBE\"]}",
                        "{\"user_id\": \"\", \"next\": [\"DECLINE\"]}",
                        "{\"user_id\": \"me\", \"next\": [\"DECLINE\"]}")) {
            var refused = product.sendUnchecked(Ask.post("/local/payments").json(body));
            assertTrue(refused.expect(400).text().contains("message"), refused::text);
        }
        for (var query : List.of("", "user_id=", "user_id=me")) {
            product.sendUnchecked(Ask.get("/local/payments").query(query)).expect(400);
        }
        product.sendUnchecked(Ask.delete("/local/payments")).expect(404);
    }

    private int asked() {
        return product.sendUnchecked(Ask.get("/local/payments").query("user_id=" + payer.id()))
                .json()
                .at("/payments/0/asked")
                .intValue();
    }

    private String status(String subscription) {
        return payer.show(subscription).path("status").stringValue();
    }
}
