package com.strategymarket.functions.billing;

import static com.strategymarket.contract.LambdaFunction.BILLING_RUNNER;

import com.strategymarket.contract.Settings;
import com.strategymarket.platform.dynamo.subscription.DynamoDueSubscriptions;
import com.strategymarket.platform.wiring.BillingWiring;
import com.strategymarket.platform.wiring.Surroundings;

/** Puts the function together. */
final class BillingRunnerWiring {

    private BillingRunnerWiring() {}

    static BillingRun run(Surroundings surroundings) {
        var settings = surroundings.settings(BILLING_RUNNER);
        var table = surroundings.table(settings);
        return new BillingRun(
                new DynamoDueSubscriptions(table),
                BillingWiring.billSubscription(table, settings.get(Settings.PAYMENT_PROVIDER)),
                surroundings.clock(),
                surroundings.logOf(BILLING_RUNNER),
                surroundings.metricsOf(BILLING_RUNNER));
    }
}
