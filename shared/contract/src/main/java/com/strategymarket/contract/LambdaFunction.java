package com.strategymarket.contract;

import java.util.List;

/**
 * The functions that are deployed: the name of the module, the class the runtime starts, what it
 * reads.
 */
public enum LambdaFunction {
    MARKETPLACE_MANAGER(
            "marketplace-manager",
            "com.strategymarket.functions.marketplace.MarketplaceFunction",
            Settings.OF_AN_API),
    PARTNER_API_MANAGER(
            "partner-api-manager",
            "com.strategymarket.functions.partner.PartnerApiFunction",
            Settings.OF_AN_API),
    SUBSCRIPTION_MANAGER(
            "subscription-manager",
            "com.strategymarket.functions.subscription.SubscriptionFunction",
            Settings.OF_AN_API),
    TABLE_STREAM(
            "table-stream",
            "com.strategymarket.functions.stream.TableStreamFunction",
            List.of(Settings.TABLE_NAME));

    /** Answers what no route matches, so that an unknown path is our 404 and not the gateway's. */
    public static final LambdaFunction SERVES_THE_REST = MARKETPLACE_MANAGER;

    private final String moduleName;
    private final String handlerClass;
    private final List<Setting<?>> settings;

    LambdaFunction(String moduleName, String handlerClass, List<Setting<?>> settings) {
        this.moduleName = moduleName;
        this.handlerClass = handlerClass;
        this.settings = settings;
    }

    public String moduleName() {
        return moduleName;
    }

    public String handlerClass() {
        return handlerClass;
    }

    public List<Setting<?>> settings() {
        return settings;
    }
}
