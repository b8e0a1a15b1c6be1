package com.strategymarket.local.cost;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What it costs to subscribe, and all that comes after. */
class SubscriptionBudgetTest {

    private static final int PAGE = 20;

    /** Nobody has heard of the client before: a user, an account and both claims come on top. */
    private static final Budget WITH_A_NEW_CLIENT = new Budget(3, 3, 4, 23);

    private static RunningProduct product;
    private static Owner admin;
    private static Owner user;
    private static Partner partner;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        admin = product.newOwner("subscription.budget");
        user = new Owner(product, product.token("budget.user@example.com"));
        partner = new Partners(admin).create("BUDGET");
        // The first request of a partner proves the secret, and its first fee begins the book.
        partner.subscribe(client(paid(), 0));
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void theWayOfAUsersSubscription() {
        var account = user.brokerAccount("BUDGET-1");
        var wish = "{\"broker_account_id\": \"%s\"}".formatted(account);
        var subscribed = user.send(Ask.post("/marketplace/subscribe/" + free()).json(wish));
        holds(SubscriptionRoutes.SUBSCRIBE, subscribed.expect(201));
        var one = Ask.get(subscribed.the("Location"));
        holds(SubscriptionRoutes.GET_SUBSCRIPTION, user.send(one));
        holds(SubscriptionRoutes.PAUSE_SUBSCRIPTION, move(subscribed, "/pause"));
        holds(SubscriptionRoutes.RESUME_SUBSCRIPTION, move(subscribed, "/resume"));
        var cancel = Ask.delete(subscribed.the("Location"));
        holds(SubscriptionRoutes.CANCEL_SUBSCRIPTION, user.send(cancel));
    }

    @Test
    void theWayOfAnAllocation() {
        var subscribed = user.send(Ask.post("/marketplace/subscribe/" + free())).expect(201);
        var allocations = subscribed.the("Location") + "/allocations";
        var wish = "{\"broker_account_id\": \"%s\"}".formatted(user.brokerAccount("BUDGET-2"));
        var made = user.send(Ask.post(allocations).json(wish)).expect(201);
        holds(SubscriptionRoutes.ALLOCATE, made);
        holds(SubscriptionRoutes.LIST_ALLOCATIONS, user.send(Ask.get(allocations)));
        var change = Ask.put(made.the("Location")).json("{\"priority\": 2}");
        holds(SubscriptionRoutes.CHANGE_ALLOCATION, user.send(change));
        var end = Ask.delete(made.the("Location"));
        holds(SubscriptionRoutes.END_ALLOCATION, user.send(end));
    }

    @Test
    void aPageOfSubscriptionsIsOneRoundTrip() {
        for (int i = 0; i < PAGE; i++) {
            var wish = "{\"broker_account_id\": \"%s\"}".formatted(user.brokerAccount("PAGE-" + i));
            user.send(Ask.post("/marketplace/subscribe/" + free()).json(wish)).expect(201);
        }
        var list = Ask.get("/user/subscriptions");
        holds(SubscriptionRoutes.LIST_SUBSCRIPTIONS, user.send(list));
        holds(SubscriptionRoutes.LIST_SUBSCRIPTIONS, user.send(list.query("status=ACTIVE")));
    }

    @Test
    void aPartnersClientWhoIsKnown() {
        partner.subscribe(client(paid(), 1));
        var second = partner.subscribe(client(paid(), 1));
        holds(SubscriptionRoutes.SUBSCRIBE_CLIENT, second);
        var one = second.the("Location");
        holds(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, partner.get(one));
        var list = partner.get("/partner/subscriptions");
        holds(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS, list);
        holds(SubscriptionRoutes.GET_SETTLEMENT, partner.get("/partner/settlements"));
        holds(SubscriptionRoutes.GET_REVENUE, admin.send(Ask.get("/admin/revenue")));
        var now = Ask.delete(one).query("when=now");
        holds(SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, partner.send(now));
    }

    @Test
    void aPartnersClientWhoIsNew() {
        WITH_A_NEW_CLIENT.holds(partner.subscribe(client(paid(), 2)));
    }

    @Test
    void aPageOfFollowersIsTwoRoundTrips() {
        var template = free();
        for (int i = 0; i <= PAGE; i++) {
            partner.subscribe(client(template, 100 + i));
        }
        var path = "/admin/marketplace/templates/%s/subscribers".formatted(template);
        holds(SubscriptionRoutes.LIST_SUBSCRIBERS, admin.send(Ask.get(path)));
    }

    private static Answer move(Answer subscribed, String way) {
        return user.send(Ask.post(subscribed.the("Location") + way));
    }

    private static String free() {
        return admin.template(Bodies.basket("Costs nothing"), Bodies.free("BUDGET"));
    }

    private static String paid() {
        return admin.template(Bodies.basket("Costs something"), Bodies.paid("999"));
    }

    private static String client(String template, int number) {
        return """
        {"template_id": "%s", "user_email": "client%d@budget.example",
         "broker_client_id": "CLIENT-%d", "lot_multiplier": 2.0}
        """
                .formatted(template, number, number);
    }

    private static void holds(Route route, Answer answer) {
        answer.expect(answer.isGood() ? answer.status() : 200);
        Budgets.of(route).holds(answer);
    }
}
