package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** One basket's way from the first draft to its end, as its admin and an investor live it. */
class MarketplaceJourneyTest {

    private static final String CONDOR =
            """
            {"name": "Conservative Iron Condor Weekly", "description": "Hedged on both sides.",
             "category": "INCOME",
             "strategies": [{"name": "Iron condor", "underlying": "NIFTY", "product": "INTRADAY",
               "schedule": {"days": ["MON","TUE","WED","THU"], "entry_time": "09:20",
                            "exit_time": "15:15", "timezone": "Asia/Kolkata"},
               "legs": [
                 {"side": "SELL", "instrument": "CE", "strike": {"by": "ATM_OFFSET", "value": 200},
                  "expiry": "WEEKLY", "lots": 1},
                 {"side": "BUY", "instrument": "CE", "strike": {"by": "ATM_OFFSET", "value": 400},
                  "expiry": "WEEKLY", "lots": 1}],
               "stop_loss_percent": 40, "target_percent": 60}]}
            """;

    private static final String CONFIGURATION =
            """
            {"visibility": "PUBLIC",
             "pricing": {"type": "PAID", "monthly_fee": 999, "currency": "INR"},
             "difficulty_level": "INTERMEDIATE", "tags": ["NIFTY", "WEEKLY", "INCOME"]}
            """;

    private static final String CARD =
            """
            {"template_id":"%s","name":"Conservative Iron Condor Weekly","category":"INCOME",\
            "difficulty_level":"INTERMEDIATE","subscriber_count":0,\
            "pricing":{"type":"PAID","monthly_fee":999,"currency":"INR"},\
            "tags":["NIFTY","WEEKLY","INCOME"],"published_at":"%s"}\
            """;

    private RunningProduct product;
    private Visitor visitor;
    private Owner admin;

    @BeforeEach
    void start() {
        product = RunningProduct.start();
        visitor = new Visitor(product);
        admin = product.newOwner("asha");
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void fromTheFirstDraftToTheEnd() {
        assertEquals("{\"templates\":[]}", visitor.browse("").text());

        var id = writesItDown();
        nobodySeesItYet(id);
        putsItOnTheMarketplace(id);
        anInvestorFindsIt(id);
        anEditIsSeenAtOnce(id);
        takesItOffAndEndsIt(id);

        assertEquals("{\"templates\":[]}", visitor.browse("").text());
    }

    private String writesItDown() {
        var made = admin.send(Ask.post("/admin/baskets").json(CONDOR)).expect(201);
        var id = made.json().path("basket_id").stringValue();
        assertEquals("/admin/baskets/" + id, made.the("Location"));
        assertEquals(List.of(id), admin.ids());
        return id;
    }

    private void nobodySeesItYet(String id) {
        visitor.details(id).expect(404, "template_not_found");
        product.newOwner("someone.else").show(id).expect(404, "basket_not_found");
        assertEquals(List.of(), admin.templates());
    }

    private void putsItOnTheMarketplace(String id) {
        var enabling = Ask.post("/admin/marketplace/templates/" + id).json(CONFIGURATION);
        admin.send(enabling).expect(201);
        admin.send(enabling).expect(409, "template_exists");
        admin.delete(id).expect(409, "basket_on_marketplace");
    }

    private void anInvestorFindsIt(String id) {
        var published = admin.templates().getFirst().path("published_at").stringValue();
        for (var query : List.of("", "category=INCOME", "tag=weekly&q=iron", "max_fee=999")) {
            assertEquals(
                    "{\"templates\":[" + CARD.formatted(id, published) + "]}",
                    visitor.browse(query).text());
        }
        for (var query : List.of("category=HEDGING", "tag=MONTHLY", "q=butterfly", "max_fee=998")) {
            assertEquals("{\"templates\":[]}", visitor.browse(query).text());
        }
        assertTrue(Pages.next(visitor.browse("limit=2").json()).isEmpty());
        var details = visitor.details(id).expect(200);
        assertEquals("Hedged on both sides.", details.json().path("description").stringValue());
    }

    private void anEditIsSeenAtOnce(String id) {
        var tag = admin.show(id).the("ETag");
        var rename = Ask.put("/admin/baskets/" + id).json("{\"name\": \"Bold Condor\"}");

        admin.send(rename.with("If-Match", tag)).expect(200);
        admin.send(rename.with("If-Match", tag)).expect(412, "version_conflict");

        assertEquals(1, visitor.browse("q=bold").json().path("templates").size());
        assertEquals(0, visitor.browse("q=conservative").json().path("templates").size());
    }

    private void takesItOffAndEndsIt(String id) {
        admin.disable(id).expect(204);
        assertEquals("DISABLED", admin.templates().getFirst().path("status").stringValue());
        visitor.details(id).expect(404, "template_not_found");

        admin.delete(id).expect(204);
        assertEquals(List.of(), admin.ids());
        assertEquals(List.of(), admin.templates());
    }
}
