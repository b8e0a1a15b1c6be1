package com.strategymarket.local.cost;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.SubscriptionRoutes;

import java.util.Map;
import java.util.Set;

/** What a route costs at most, whatever is asked of it. */
final class Budgets {

    private static final Map<Route, Budget> ALL =
            Map.ofEntries(
                    Map.entry(Routes.CREATE_BASKET, new Budget(1, 1, 0, 8)),
                    Map.entry(Routes.LIST_BASKETS, new Budget(1, 1, 5, 0)),
                    Map.entry(Routes.GET_BASKET, new Budget(1, 1, 1, 0)),
                    Map.entry(Routes.CHANGE_BASKET, new Budget(2, 2, 2, 18)),
                    Map.entry(Routes.DELETE_BASKET, new Budget(4, 4, 4, 44)),
                    Map.entry(Routes.ENABLE_TEMPLATE, new Budget(2, 2, 2, 52)),
                    Map.entry(Routes.CONFIGURE_TEMPLATE, new Budget(2, 2, 2, 14)),
                    Map.entry(Routes.DISABLE_TEMPLATE, new Budget(2, 2, 2, 14)),
                    Map.entry(Routes.LIST_OWN_TEMPLATES, new Budget(2, 2, 21, 0)),
                    Map.entry(Routes.BROWSE_TEMPLATES, new Budget(6, 1, 18, 0)),
                    Map.entry(Routes.GET_TEMPLATE, new Budget(1, 1, 2, 0)),
                    Map.entry(Routes.CREATE_PARTNER_KEY, new Budget(1, 1, 0, 8)),
                    Map.entry(Routes.LIST_PARTNER_KEYS, new Budget(1, 1, 5, 0)),
                    Map.entry(Routes.GET_PARTNER_KEY, new Budget(3, 2, 2.5, 0)),
                    Map.entry(Routes.CHANGE_PARTNER_KEY, new Budget(2, 2, 1, 6)),
                    Map.entry(Routes.ROTATE_PARTNER_KEY, new Budget(2, 2, 1, 8)),
                    Map.entry(Routes.REVOKE_PARTNER_KEY, new Budget(2, 2, 1, 6)),
                    Map.entry(Routes.GET_PARTNER_KEY_USAGE, new Budget(3, 2, 4, 0)),
                    Map.entry(Routes.GET_OWN_USAGE, new Budget(3, 1, 3, 1)),
                    Map.entry(Routes.GET_OWN_BRANDING, new Budget(1, 1, 0, 1)),
                    Map.entry(SubscriptionRoutes.LINK_BROKER_ACCOUNT, new Budget(2, 2, 1, 8)),
                    Map.entry(SubscriptionRoutes.LIST_BROKER_ACCOUNTS, new Budget(1, 1, 2, 0)),
                    Map.entry(SubscriptionRoutes.UNLINK_BROKER_ACCOUNT, new Budget(2, 2, 1, 6)),
                    Map.entry(SubscriptionRoutes.SUBSCRIBE, new Budget(2, 2, 3, 16)),
                    Map.entry(SubscriptionRoutes.LIST_SUBSCRIPTIONS, new Budget(1, 1, 3, 0)),
                    Map.entry(SubscriptionRoutes.GET_SUBSCRIPTION, new Budget(2, 2, 2, 0)),
                    Map.entry(SubscriptionRoutes.CANCEL_SUBSCRIPTION, new Budget(2, 2, 1, 16)),
                    Map.entry(SubscriptionRoutes.PAUSE_SUBSCRIPTION, new Budget(2, 2, 1, 8)),
                    Map.entry(SubscriptionRoutes.RESUME_SUBSCRIPTION, new Budget(2, 2, 1, 8)),
                    Map.entry(SubscriptionRoutes.ACCEPT_PRICE, new Budget(3, 3, 3, 6)),
                    Map.entry(SubscriptionRoutes.LIST_ALLOCATIONS, new Budget(1, 1, 1, 0)),
                    Map.entry(SubscriptionRoutes.ALLOCATE, new Budget(3, 3, 2, 10)),
                    Map.entry(SubscriptionRoutes.CHANGE_ALLOCATION, new Budget(2, 2, 1, 6)),
                    Map.entry(SubscriptionRoutes.END_ALLOCATION, new Budget(2, 2, 1, 8)),
                    Map.entry(SubscriptionRoutes.LIST_PARTNER_REQUESTS, new Budget(1, 1, 3, 0)),
                    Map.entry(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST, new Budget(4, 4, 5, 22)),
                    Map.entry(SubscriptionRoutes.DECLINE_PARTNER_REQUEST, new Budget(2, 2, 1, 4)),
                    Map.entry(SubscriptionRoutes.SUBSCRIBE_CLIENT, new Budget(3, 3, 4, 17)),
                    Map.entry(
                            SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS, new Budget(3, 2, 21, 1)),
                    Map.entry(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, new Budget(3, 2, 2, 1)),
                    Map.entry(
                            SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, new Budget(4, 4, 2, 17)),
                    Map.entry(SubscriptionRoutes.GET_SETTLEMENT, new Budget(4, 3, 6, 1)),
                    Map.entry(SubscriptionRoutes.GET_REVENUE, new Budget(4, 4, 8, 0)),
                    Map.entry(SubscriptionRoutes.LIST_SUBSCRIBERS, new Budget(2, 2, 3, 0)),
                    Map.entry(Routes.GET_OPENAPI, new Budget(0, 0, 0, 0)),
                    Map.entry(Routes.GET_REFERENCE, new Budget(0, 0, 0, 0)));

    private Budgets() {}

    static Set<Route> routes() {
        return ALL.keySet();
    }

    static Budget of(Route route) {
        return ALL.get(route);
    }
}
