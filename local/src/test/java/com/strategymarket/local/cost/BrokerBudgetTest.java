package com.strategymarket.local.cost;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What it costs a user to link broker accounts. */
class BrokerBudgetTest {

    private static RunningProduct product;
    private static Owner user;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        user = new Owner(product, product.token("broker.budget@example.com"));
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void theWayOfAnAccountFromItsFirstDayToItsLast() {
        var link = Ask.post("/user/broker-accounts");
        var body = "{\"broker_id\": \"ZEBU\", \"client_id\": \"ZB-1\", \"label\": \"Main\"}";
        var linked = user.send(link.json(body).with("Idempotency-Key", "budget"));
        holds(SubscriptionRoutes.LINK_BROKER_ACCOUNT, linked.expect(201));
        holds(SubscriptionRoutes.LIST_BROKER_ACCOUNTS, user.send(Ask.get("/user/broker-accounts")));
        var unlink = Ask.delete(linked.the("Location"));
        holds(SubscriptionRoutes.UNLINK_BROKER_ACCOUNT, user.send(unlink).expect(204));
    }

    private static void holds(Route route, Answer answer) {
        Budgets.of(route).holds(answer);
    }
}
