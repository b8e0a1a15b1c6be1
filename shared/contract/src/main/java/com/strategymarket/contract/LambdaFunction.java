package com.strategymarket.contract;

import java.time.Duration;
import java.util.List;

/**
 * The functions that are deployed: the name of the module, the class the runtime starts, what it
 * reads, how it is deployed.
 */
public enum LambdaFunction {
    MARKETPLACE_MANAGER(
            "marketplace-manager",
            "com.strategymarket.functions.marketplace.MarketplaceFunction",
            Settings.OF_AN_API,
            Deployment.ofAnApi(Granted.MARKETPLACE)),
    PARTNER_API_MANAGER(
            "partner-api-manager",
            "com.strategymarket.functions.partner.PartnerApiFunction",
            Settings.OF_AN_API,
            Deployment.ofAnApi(Granted.PARTNER_API)),
    SUBSCRIPTION_MANAGER(
            "subscription-manager",
            "com.strategymarket.functions.subscription.SubscriptionFunction",
            Settings.OF_AN_API_THAT_SUBSCRIBES,
            Deployment.ofAnApi(Granted.SUBSCRIPTION)),
    SIGN_IN_GATE(
            "sign-in-gate",
            "com.strategymarket.functions.signin.SignInFunction",
            List.of(Settings.TABLE_NAME, Settings.EMAIL_KEY),
            Deployment.atSignIn(Granted.SIGN_IN)),
    TABLE_STREAM(
            "table-stream",
            "com.strategymarket.functions.stream.TableStreamFunction",
            Settings.OF_BILLING,
            Deployment.inBackground(
                            new Trigger.TableStream(),
                            Duration.ofSeconds(60),
                            "Nobody waits for it. A minute for a batch of a hundred events.",
                            Granted.TABLE_STREAM)
                    .atOnce(10)),
    COUNT_RECONCILER(
            "count-reconciler",
            "com.strategymarket.functions.reconcile.CountReconcilerFunction",
            List.of(Settings.TABLE_NAME, Settings.INDEX_LAG_SECONDS),
            Deployment.inBackground(
                            new Trigger.Schedule(Duration.ofHours(1)),
                            Duration.ofMinutes(5),
                            "Nobody waits for it. Some thousand templates, and the time in which"
                                    + " indexes catch up.",
                            Granted.COUNT_RECONCILER)
                    .atOnce(1)),
    BILLING_RUNNER(
            "billing-runner",
            "com.strategymarket.functions.billing.BillingRunnerFunction",
            Settings.OF_BILLING,
            Deployment.inBackground(
                            new Trigger.Schedule(Duration.ofMinutes(1)),
                            Duration.ofSeconds(115),
                            "Nobody waits for it. It begins nothing new after 90 seconds, and ends"
                                    + " before the next call but one: two at a time are enough.",
                            Granted.BILLING_RUNNER)
                    .atOnce(2)),
    LEDGER_AUDITOR(
            "ledger-auditor",
            "com.strategymarket.functions.ledger.LedgerAuditorFunction",
            List.of(Settings.TABLE_NAME),
            Deployment.inBackground(
                            new Trigger.Schedule(Duration.ofDays(1)),
                            Duration.ofMinutes(5),
                            "Nobody waits for it. It begins no book after four minutes: some"
                                    + " million entries.",
                            Granted.LEDGER_AUDITOR)
                    .atOnce(1));

    /** Answers what no route matches, so that an unknown path is our 404 and not the gateway's. */
    public static final LambdaFunction SERVES_THE_REST = MARKETPLACE_MANAGER;

    private final String moduleName;
    private final String handlerClass;
    private final List<Setting<?>> settings;
    private final Deployment deployment;

    LambdaFunction(
            String moduleName,
            String handlerClass,
            List<Setting<?>> settings,
            Deployment deployment) {
        this.moduleName = moduleName;
        this.handlerClass = handlerClass;
        this.settings = settings;
        this.deployment = deployment;
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

    public Deployment deployment() {
        return deployment;
    }
}
