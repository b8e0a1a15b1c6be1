package com.strategymarket.contract;

import static com.strategymarket.contract.Access.ADMIN;
import static com.strategymarket.contract.Access.PUBLIC;
import static com.strategymarket.contract.HttpMethod.DELETE;
import static com.strategymarket.contract.HttpMethod.GET;
import static com.strategymarket.contract.HttpMethod.POST;
import static com.strategymarket.contract.HttpMethod.PUT;
import static com.strategymarket.contract.LambdaFunction.MARKETPLACE_MANAGER;
import static com.strategymarket.contract.LambdaFunction.PARTNER_API_MANAGER;
import static com.strategymarket.contract.Permission.MARKETPLACE_READ;
import static com.strategymarket.contract.Permission.USAGE_READ;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every route there is. The gateway, the functions, the stack, the reference and the tests read
 * this list.
 */
public final class Routes {

    private static final Access BROWSING = Access.publicOrPartner(MARKETPLACE_READ);

    public static final Route CREATE_BASKET =
            Route.of("createBasket", POST, "/admin/baskets", ADMIN, MARKETPLACE_MANAGER).creating();
    public static final Route LIST_BASKETS =
            Route.of("listBaskets", GET, "/admin/baskets", ADMIN, MARKETPLACE_MANAGER);
    public static final Route GET_BASKET =
            Route.of("getBasket", GET, "/admin/baskets/{basket_id}", ADMIN, MARKETPLACE_MANAGER);
    public static final Route CHANGE_BASKET =
            Route.of("changeBasket", PUT, "/admin/baskets/{basket_id}", ADMIN, MARKETPLACE_MANAGER);
    public static final Route DELETE_BASKET =
            Route.of(
                    "deleteBasket",
                    DELETE,
                    "/admin/baskets/{basket_id}",
                    ADMIN,
                    MARKETPLACE_MANAGER);

    public static final Route ENABLE_TEMPLATE = template("enableTemplate", POST).creating();
    public static final Route CONFIGURE_TEMPLATE = template("configureTemplate", PUT);
    public static final Route DISABLE_TEMPLATE = template("disableTemplate", DELETE);
    public static final Route LIST_OWN_TEMPLATES =
            Route.of(
                    "listOwnTemplates",
                    GET,
                    "/admin/marketplace/templates",
                    ADMIN,
                    MARKETPLACE_MANAGER);

    public static final Route BROWSE_TEMPLATES =
            Route.of(
                    "browseTemplates",
                    GET,
                    "/marketplace/templates",
                    BROWSING,
                    MARKETPLACE_MANAGER);
    public static final Route GET_TEMPLATE =
            Route.of(
                    "getTemplate",
                    GET,
                    "/marketplace/templates/{template_id}",
                    BROWSING,
                    MARKETPLACE_MANAGER);

    public static final Route CREATE_PARTNER_KEY =
            partnerKeys("createPartnerKey", POST, "").creating();
    public static final Route LIST_PARTNER_KEYS = partnerKeys("listPartnerKeys", GET, "");
    public static final Route GET_PARTNER_KEY = partnerKeys("getPartnerKey", GET, "/{api_key_id}");
    public static final Route CHANGE_PARTNER_KEY =
            partnerKeys("changePartnerKey", PUT, "/{api_key_id}");
    public static final Route REVOKE_PARTNER_KEY =
            partnerKeys("revokePartnerKey", DELETE, "/{api_key_id}");
    public static final Route ROTATE_PARTNER_KEY =
            partnerKeys("rotatePartnerKey", POST, "/{api_key_id}/rotate").creating();
    public static final Route GET_PARTNER_KEY_USAGE =
            partnerKeys("getPartnerKeyUsage", GET, "/{api_key_id}/usage");

    public static final Route GET_OWN_USAGE =
            Route.of(
                    "getOwnUsage",
                    GET,
                    "/partner/usage",
                    Access.partner(USAGE_READ),
                    PARTNER_API_MANAGER);
    public static final Route GET_OWN_BRANDING =
            Route.of(
                    "getOwnBranding",
                    GET,
                    "/partner/branding",
                    Access.partner(MARKETPLACE_READ),
                    PARTNER_API_MANAGER);

    public static final Route GET_OPENAPI =
            Route.of("getOpenApi", GET, "/openapi.json", PUBLIC, MARKETPLACE_MANAGER);
    public static final Route GET_REFERENCE =
            Route.of("getReference", GET, "/docs", PUBLIC, MARKETPLACE_MANAGER);

    private static final List<Route> OWN =
            List.of(
                    CREATE_BASKET,
                    LIST_BASKETS,
                    GET_BASKET,
                    CHANGE_BASKET,
                    DELETE_BASKET,
                    ENABLE_TEMPLATE,
                    CONFIGURE_TEMPLATE,
                    DISABLE_TEMPLATE,
                    LIST_OWN_TEMPLATES,
                    BROWSE_TEMPLATES,
                    GET_TEMPLATE,
                    CREATE_PARTNER_KEY,
                    LIST_PARTNER_KEYS,
                    GET_PARTNER_KEY,
                    CHANGE_PARTNER_KEY,
                    REVOKE_PARTNER_KEY,
                    ROTATE_PARTNER_KEY,
                    GET_PARTNER_KEY_USAGE,
                    GET_OWN_USAGE,
                    GET_OWN_BRANDING,
                    GET_OPENAPI,
                    GET_REFERENCE);

    private static final List<Route> ALL =
            Stream.concat(OWN.stream(), SubscriptionRoutes.ALL.stream()).toList();

    private Routes() {}

    public static List<Route> all() {
        return ALL;
    }

    private static Route template(String name, HttpMethod method) {
        return Route.of(
                name,
                method,
                "/admin/marketplace/templates/{basket_id}",
                ADMIN,
                MARKETPLACE_MANAGER);
    }

    private static Route partnerKeys(String name, HttpMethod method, String rest) {
        return Route.of(name, method, "/admin/partner-api-keys" + rest, ADMIN, PARTNER_API_MANAGER);
    }
}
