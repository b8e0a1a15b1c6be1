package com.strategymarket.contract;

import static com.strategymarket.contract.Access.ADMIN;
import static com.strategymarket.contract.Access.USER;
import static com.strategymarket.contract.HttpMethod.DELETE;
import static com.strategymarket.contract.HttpMethod.GET;
import static com.strategymarket.contract.HttpMethod.POST;
import static com.strategymarket.contract.HttpMethod.PUT;
import static com.strategymarket.contract.LambdaFunction.SUBSCRIPTION_MANAGER;
import static com.strategymarket.contract.Permission.MARKETPLACE_SUBSCRIBE;
import static com.strategymarket.contract.Permission.SUBSCRIPTIONS_CANCEL;
import static com.strategymarket.contract.Permission.SUBSCRIPTIONS_READ;

import java.util.List;

/** The routes about who follows what, where it is traded and what it earns. */
public final class SubscriptionRoutes {

    public static final Route LINK_BROKER_ACCOUNT =
            brokerAccounts("linkBrokerAccount", POST, "").creating();
    public static final Route LIST_BROKER_ACCOUNTS = brokerAccounts("listBrokerAccounts", GET, "");
    public static final Route UNLINK_BROKER_ACCOUNT =
            brokerAccounts("unlinkBrokerAccount", DELETE, "/{broker_account_id}");

    public static final Route SUBSCRIBE =
            subscriptions("subscribe", POST, "/marketplace/subscribe/{template_id}", USER)
                    .creating();
    public static final Route LIST_SUBSCRIPTIONS = ownSubscriptions("listSubscriptions", GET, "");
    public static final Route GET_SUBSCRIPTION =
            ownSubscriptions("getSubscription", GET, "/{subscription_id}");
    public static final Route CANCEL_SUBSCRIPTION =
            ownSubscriptions("cancelSubscription", DELETE, "/{subscription_id}");
    public static final Route PAUSE_SUBSCRIPTION =
            ownSubscriptions("pauseSubscription", POST, "/{subscription_id}/pause");
    public static final Route RESUME_SUBSCRIPTION =
            ownSubscriptions("resumeSubscription", POST, "/{subscription_id}/resume");
    public static final Route ACCEPT_PRICE =
            ownSubscriptions("acceptPrice", POST, "/{subscription_id}/accept-price");

    public static final Route LIST_ALLOCATIONS = allocations("listAllocations", GET, "");
    public static final Route ALLOCATE = allocations("allocate", POST, "").creating();
    public static final Route CHANGE_ALLOCATION =
            allocations("changeAllocation", PUT, "/{allocation_id}");
    public static final Route END_ALLOCATION =
            allocations("endAllocation", DELETE, "/{allocation_id}");

    public static final Route LIST_PARTNER_REQUESTS =
            partnerRequests("listPartnerRequests", GET, "");
    public static final Route ACCEPT_PARTNER_REQUEST =
            partnerRequests("acceptPartnerRequest", POST, "/{partner_request_id}/accept")
                    .creating();
    public static final Route DECLINE_PARTNER_REQUEST =
            partnerRequests("declinePartnerRequest", POST, "/{partner_request_id}/decline");

    public static final Route SUBSCRIBE_CLIENT =
            subscriptions(
                            "subscribeClient",
                            POST,
                            "/partner/marketplace/subscribe",
                            Access.partner(MARKETPLACE_SUBSCRIBE))
                    .creating();
    public static final Route LIST_CLIENT_SUBSCRIPTIONS =
            subscriptions(
                    "listClientSubscriptions",
                    GET,
                    "/partner/subscriptions",
                    Access.partner(SUBSCRIPTIONS_READ));
    public static final Route GET_CLIENT_SUBSCRIPTION =
            subscriptions(
                    "getClientSubscription",
                    GET,
                    "/partner/subscriptions/{subscription_id}",
                    Access.partner(SUBSCRIPTIONS_READ));
    public static final Route CANCEL_CLIENT_SUBSCRIPTION =
            subscriptions(
                    "cancelClientSubscription",
                    DELETE,
                    "/partner/subscriptions/{subscription_id}",
                    Access.partner(SUBSCRIPTIONS_CANCEL));
    public static final Route GET_SETTLEMENT =
            subscriptions(
                    "getSettlement",
                    GET,
                    "/partner/settlements",
                    Access.partner(SUBSCRIPTIONS_READ));

    public static final Route GET_REVENUE =
            subscriptions("getRevenue", GET, "/admin/revenue", ADMIN);
    public static final Route LIST_SUBSCRIBERS =
            subscriptions(
                    "listSubscribers",
                    GET,
                    "/admin/marketplace/templates/{template_id}/subscribers",
                    ADMIN);

    static final List<Route> ALL =
            List.of(
                    LINK_BROKER_ACCOUNT,
                    LIST_BROKER_ACCOUNTS,
                    UNLINK_BROKER_ACCOUNT,
                    SUBSCRIBE,
                    LIST_SUBSCRIPTIONS,
                    GET_SUBSCRIPTION,
                    CANCEL_SUBSCRIPTION,
                    PAUSE_SUBSCRIPTION,
                    RESUME_SUBSCRIPTION,
                    ACCEPT_PRICE,
                    LIST_ALLOCATIONS,
                    ALLOCATE,
                    CHANGE_ALLOCATION,
                    END_ALLOCATION,
                    LIST_PARTNER_REQUESTS,
                    ACCEPT_PARTNER_REQUEST,
                    DECLINE_PARTNER_REQUEST,
                    SUBSCRIBE_CLIENT,
                    LIST_CLIENT_SUBSCRIPTIONS,
                    GET_CLIENT_SUBSCRIPTION,
                    CANCEL_CLIENT_SUBSCRIPTION,
                    GET_SETTLEMENT,
                    GET_REVENUE,
                    LIST_SUBSCRIBERS);

    private SubscriptionRoutes() {}

    private static Route brokerAccounts(String name, HttpMethod method, String rest) {
        return Route.of(name, method, "/user/broker-accounts" + rest, USER, SUBSCRIPTION_MANAGER);
    }

    private static Route ownSubscriptions(String name, HttpMethod method, String rest) {
        return subscriptions(name, method, "/user/subscriptions" + rest, USER);
    }

    private static Route allocations(String name, HttpMethod method, String rest) {
        return ownSubscriptions(name, method, "/{subscription_id}/allocations" + rest);
    }

    private static Route partnerRequests(String name, HttpMethod method, String rest) {
        return subscriptions(name, method, "/user/partner-requests" + rest, USER);
    }

    private static Route subscriptions(String name, HttpMethod method, String path, Access access) {
        return Route.of(name, method, path, access, SUBSCRIPTION_MANAGER);
    }
}
