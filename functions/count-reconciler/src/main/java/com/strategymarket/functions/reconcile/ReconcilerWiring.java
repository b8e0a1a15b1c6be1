package com.strategymarket.functions.reconcile;

import static com.strategymarket.contract.LambdaFunction.COUNT_RECONCILER;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.platform.dynamo.Pause;
import com.strategymarket.platform.dynamo.count.DynamoCounts;
import com.strategymarket.platform.dynamo.directory.DynamoRounds;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.wiring.Surroundings;

import java.time.Duration;

/** Puts the function together: the one place that knows which store stands behind which port. */
final class ReconcilerWiring {

    private ReconcilerWiring() {}

    static ReconcilerCall call(Surroundings surroundings) {
        var settings = surroundings.settings(COUNT_RECONCILER);
        var table = surroundings.table(settings);
        var transactions = new TracedTransactions(table);
        var subscriptions = new DynamoSubscriptions(table, transactions);
        var lag = Duration.ofSeconds(settings.get(Settings.INDEX_LAG_SECONDS));
        var reconcile =
                new ReconcileCounts(
                        new DynamoCounts(table, transactions, subscriptions),
                        new DynamoRounds(table, "COUNTS"),
                        () -> Pause.sleeping(lag));
        return new ReconcilerCall(
                reconcile,
                surroundings.clock(),
                new Ids(surroundings.random()),
                surroundings.logOf(COUNT_RECONCILER),
                surroundings.metricsOf(COUNT_RECONCILER));
    }
}
