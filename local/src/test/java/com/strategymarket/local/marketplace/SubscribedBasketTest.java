package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.local.product.BareFunctions;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** What somebody follows is not deleted; counts are shown as they are published. */
class SubscribedBasketTest {

    private static final Map<String, String> ADMIN = BareFunctions.admin("admin-1");

    private BareFunctions functions;
    private String id;

    @BeforeEach
    void publish() {
        functions = new BareFunctions();
        var draft = Ask.post("/admin/baskets").json(Bodies.basket("Followed"));
        id = functions.call(draft, ADMIN).json().path("basket_id").stringValue();
        functions.call(template("POST").json(Bodies.config("FOLLOWED")), ADMIN).expect(201);
    }

    @AfterEach
    void end() {
        functions.close();
    }

    @Test
    void itGoesWhenTheLastOneHasLeft() {
        functions.count(id, 3, 1);
        functions.count(id, 11, 0);
        functions.call(template("DELETE"), ADMIN).expect(204);

        functions.call(basket("DELETE"), ADMIN).expect(409, "basket_has_subscribers");
        functions.call(basket("GET"), ADMIN).expect(200);

        functions.count(id, 3, 0);
        functions.call(basket("DELETE"), ADMIN).expect(204);
        functions.call(basket("GET"), ADMIN).expect(404);
    }

    @Test
    void thePublishedCountIsShownAndSurvivesEveryChange() {
        functions.publishCount(id, 145);

        functions.call(basket("PUT").json("{\"name\": \"Renamed\"}"), ADMIN).expect(200);
        functions.call(template("PUT").json("{\"visibility\": \"UNLISTED\"}"), ADMIN).expect(200);
        functions.call(template("DELETE"), ADMIN).expect(204);
        functions.call(template("POST").json(Bodies.free()), ADMIN).expect(201);

        var shown = functions.call(Ask.get("/marketplace/templates/" + id)).expect(200).json();
        assertEquals(145, shown.path("subscriber_count").intValue());
        var own = functions.call(Ask.get("/admin/marketplace/templates"), ADMIN).json();
        assertEquals(145, own.at("/templates/0/subscriber_count").intValue());
    }

    private Ask basket(String method) {
        return Ask.of(method, "/admin/baskets/" + id);
    }

    private Ask template(String method) {
        return Ask.of(method, "/admin/marketplace/templates/" + id);
    }
}
