package com.strategymarket.local.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.Visitor;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What each operation costs, with cards and pages as large as they may be. */
class BudgetTest {

    private static final List<String> SHELVES =
            List.of("INCOME", "DIRECTIONAL", "VOLATILITY", "HEDGING", "ARBITRAGE", "INTRADAY");

    private static final int PAGE = 20;

    private static RunningProduct product;
    private static Visitor visitor;
    private static Owner owner;
    private static String template;

    @BeforeAll
    static void fillTheShelves() {
        product = RunningProduct.start();
        visitor = new Visitor(product);
        owner = product.newOwner("budget");
        for (int i = 0; i <= PAGE; i++) {
            for (var shelf : SHELVES) {
                template = owner.template(draft(shelf), config());
            }
        }
    }

    @AfterAll
    static void end() {
        product.close();
    }

    private static ObjectNode draft(String shelf) {
        var words =
                IntStream.range(0, 200).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);
        return Bodies.basket("😀".repeat(120), shelf)
                .put("description", words.strip().substring(0, 1000));
    }

    private static ObjectNode config() {
        var tags =
                IntStream.range(0, 10).mapToObj(i -> ("T" + i).repeat(12)).toArray(String[]::new);
        return Bodies.paid("9999999.99", tags).put("owner_display_name", "अ".repeat(80));
    }

    private static final Budget ONE_SHELF = new Budget(1, 1, 3, 0);

    @Test
    void everyRouteHasItsBudget() {
        assertEquals(new HashSet<>(Routes.all()), Budgets.routes());
    }

    @Test
    void aPageOfOneShelfIsOneRoundTrip() {
        for (var shelf : SHELVES) {
            ONE_SHELF.holds(visitor.browse("category=" + shelf));
            ONE_SHELF.holds(visitor.browse("category=" + shelf + "&sort=newest"));
        }
    }

    @Test
    void aPageOfAllShelvesIsOneRoundTripOfSixSideBySide() {
        var first = visitor.browse("");

        Budgets.of(Routes.BROWSE_TEMPLATES).holds(first);
        Budgets.of(Routes.BROWSE_TEMPLATES).holds(visitor.browse("sort=newest"));
        var next = visitor.browse("cursor=" + Pages.next(first.json()).orElseThrow());
        Budgets.of(Routes.BROWSE_TEMPLATES).holds(next);
    }

    /** A filter looks at more cards than it shows, up to a hundred of a shelf in one round trip. */
    @Test
    void aFilterMakesNoFurtherRoundTrip() {
        for (var filter : List.of("difficulty=BEGINNER", "q=nosuch", "max_fee=1", "tag=NOSUCH")) {
            new Budget(1, 1, 4, 0).holds(visitor.browse("category=HEDGING&" + filter));
            new Budget(6, 1, 24, 0).holds(visitor.browse(filter));
        }
    }

    @Test
    void detailsAreOneRoundTripAlsoOfTheLargest() {
        var largest = owner.template(Bodies.largestBasket(), config());

        Budgets.of(Routes.GET_TEMPLATE).holds(visitor.details(largest));
        Budgets.of(Routes.GET_TEMPLATE).holds(visitor.details(template));
        Budgets.of(Routes.GET_TEMPLATE).holds(visitor.details("01J00000000000000000000000"));
    }

    @Test
    void listsCostWhatTheirPageIsLong() {
        Budgets.of(Routes.LIST_BASKETS).holds(owner.baskets("limit=20"));
        Budgets.of(Routes.LIST_OWN_TEMPLATES).holds(owner.templates("limit=20"));
    }

    @Test
    void theWayOfABasketFromItsFirstDayToItsLast() {
        var create = Ask.post("/admin/baskets").json(draft("INCOME"));
        var made = owner.send(create.with("Idempotency-Key", "budget"));
        holds(Routes.CREATE_BASKET, made);
        var id = made.json().path("basket_id").stringValue();
        holds(Routes.GET_BASKET, owner.show(id));
        var enable = Owner.enabling(id, config()).with("Idempotency-Key", "budget");
        holds(Routes.ENABLE_TEMPLATE, owner.send(enable));
        holds(Routes.CHANGE_BASKET, owner.change(id, "{\"category\": \"HEDGING\"}"));
        holds(Routes.CONFIGURE_TEMPLATE, owner.configure(id, "{\"visibility\": \"UNLISTED\"}"));
        holds(Routes.CONFIGURE_TEMPLATE, owner.configure(id, "{\"visibility\": \"PUBLIC\"}"));
        holds(Routes.DISABLE_TEMPLATE, owner.disable(id));
        holds(Routes.DELETE_BASKET, owner.delete(id));
    }

    @Test
    void whatComesFromThePackageCostsNothing() {
        holds(Routes.GET_OPENAPI, product.send(Ask.get("/openapi.json")));
        holds(Routes.GET_REFERENCE, product.send(Ask.get("/docs")));
    }

    private static void holds(Route route, Answer answer) {
        assertTrue(answer.isGood(), answer::toString);
        Budgets.of(route).holds(answer);
    }
}
