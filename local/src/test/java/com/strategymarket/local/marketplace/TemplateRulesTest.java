package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

/** What a template may be: who finds it, what it costs, how it is tagged. */
class TemplateRulesTest {

    private static RunningProduct product;
    private static Visitor visitor;

    private Owner owner;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        visitor = new Visitor(product);
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @BeforeEach
    void signIn(TestInfo test) {
        owner = product.newOwner(test.getTestMethod().orElseThrow().getName());
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, true, true", "UNLISTED, false, true", "PARTNERS, false, false"})
    void visibilitySaysWhoFindsIt(String visibility, boolean listed, boolean byId) {
        var id = owner.template(Bodies.basket(visibility), Bodies.visible(visibility, visibility));

        assertEquals(listed ? List.of(id) : List.of(), visitor.taggedWith(visibility));
        assertEquals(byId ? 200 : 404, visitor.details(id).status());
        assertEquals(visibility, owner.template(id).path("visibility").stringValue());
        owner.configure(id, "{\"visibility\": \"PUBLIC\"}").expect(200);
        assertEquals(List.of(id), visitor.taggedWith(visibility));
    }

    @ParameterizedTest
    @CsvSource({
        "INR, 1, true", "INR, 999.99, true", "INR, 0.99, false", "INR, 0, false",
        "INR, 999.999, false", "JPY, 500, true", "JPY, 500.5, false", "KWD, 1.234, true",
        "KWD, 1.2345, false", "USD, 10000000, true", "USD, 10000000.01, false"
    })
    void aFeeIsAtLeastOneAndHasTheDecimalsOfItsCurrency(String currency, String fee, boolean good) {
        var id = owner.basket("Fee of " + fee + " " + currency);
        var config = Bodies.config("FEE");
        config.putObject("pricing").put("type", "PAID").put("currency", currency);
        var body = config.toString().replace("\"PAID\"", "\"PAID\",\"monthly_fee\":" + fee);

        var answer = owner.send(Ask.post("/admin/marketplace/templates/" + id).json(body));

        if (good) {
            answer.expect(201);
            var shown = visitor.details(id).json().at("/pricing/monthly_fee").decimalValue();
            assertEquals(0, shown.compareTo(new BigDecimal(fee)));
        } else {
            answer.expect(400, "invalid_request");
            assertEquals(List.of("pricing.monthly_fee"), answer.brokenFields());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS", "ABC", "ZZZ"})
    void whatNobodyPaysWithIsNoCurrency(String code) {
        var id = owner.basket("In " + code);
        var config = Bodies.config("ODD");
        config.putObject("pricing").put("type", "PAID").put("currency", code).put("monthly_fee", 9);

        var refused = owner.send(Owner.enabling(id, config)).expect(400, "invalid_request");

        assertTrue(refused.brokenFields().contains("pricing.currency"), refused::toString);
    }

    @Test
    void aFreeTemplateHasNoFee() {
        var id = owner.template(Bodies.basket("Free"), Bodies.free("GRATIS"));
        assertEquals("{\"type\":\"FREE\"}", visitor.details(id).json().path("pricing").toString());

        owner.configure(id, "{\"pricing\": {\"type\": \"PAID\", \"monthly_fee\": 5}}").expect(200);
        var kept = owner.configure(id, "{\"pricing\": {\"type\": \"FREE\"}}");

        kept.expect(400, "invalid_request");
        assertEquals(List.of("pricing.monthly_fee"), kept.brokenFields());
        var patch = "{\"pricing\": {\"type\": \"FREE\", \"monthly_fee\": null}}";
        owner.configure(id, patch).expect(200);
        assertEquals("{\"type\":\"FREE\"}", owner.template(id).path("pricing").toString());
    }

    @Test
    void tagsAreUpperCasedAndUnique() {
        var id = owner.template("Tagged", "nifty", "Weekly", "A_B-9");
        assertEquals(
                "[\"NIFTY\",\"WEEKLY\",\"A_B-9\"]", owner.template(id).path("tags").toString());

        var twice = owner.configure(id, "{\"tags\": [\"same\", \"SAME\"]}");

        twice.expect(400, "invalid_request");
        assertEquals(List.of("tags"), twice.brokenFields());
    }
}
