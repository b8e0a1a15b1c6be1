package com.strategymarket.functions.billing;

import static com.strategymarket.contract.LambdaFunction.BILLING_RUNNER;

import com.strategymarket.platform.dynamo.subscription.DynamoDueSubscriptions;
import com.strategymarket.platform.wiring.BillingWiring;
import com.strategymarket.platform.wiring.Surroundings;

/** Puts the function together. */
final class BillingRunnerWiring {

    private BillingRunnerWiring() {}

    static BillingRun run(Surroundings surroundings) {
        var table = surroundings.table(surroundings.settings(BILLING_RUNNER));
        return new BillingRun(
                new DynamoDueSubscriptions(table),
                BillingWiring.billSubscription(table),
                surroundings.clock(),
                surroundings.logOf(BILLING_RUNNER),
                surroundings.metricsOf(BILLING_RUNNER));
    }
}
