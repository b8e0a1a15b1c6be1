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
                    Map.entry(Routes.DELETE_BASKET, new Budget(4, 4, 4, 10)),
                    Map.entry(Routes.ENABLE_TEMPLATE, new Budget(2, 2, 2, 18)),
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
