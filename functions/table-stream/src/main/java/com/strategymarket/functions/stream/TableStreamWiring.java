package com.strategymarket.functions.stream;

import static com.strategymarket.contract.LambdaFunction.TABLE_STREAM;

import com.strategymarket.contract.Settings;
import com.strategymarket.platform.dynamo.count.DynamoCounts;
import com.strategymarket.platform.dynamo.partner.DynamoMadeSubscriptions;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.wiring.BillingWiring;
import com.strategymarket.platform.wiring.Surroundings;

import java.util.List;

/** Puts the function together: a new reaction to events is one more line here. */
final class TableStreamWiring {

    private TableStreamWiring() {}

    static StreamDispatcher dispatcher(Surroundings surroundings) {
        var settings = surroundings.settings(TABLE_STREAM);
        var table = surroundings.table(settings);
        var transactions = new TracedTransactions(table);
        var subscriptions = new DynamoSubscriptions(table, transactions);
        var log = surroundings.logOf(TABLE_STREAM);
        var metrics = surroundings.metricsOf(TABLE_STREAM);
        return new StreamDispatcher(
                List.of(new TellEvent(log, metrics)),
                List.of(
                        new PublishCounts(new DynamoCounts(table, transactions, subscriptions)),
                        new CountPartnersSubscriptions(new DynamoMadeSubscriptions(table)),
                        new AskFirstFees(
                                BillingWiring.billSubscription(
                                        table, settings.get(Settings.PAYMENT_PROVIDER)),
                                surroundings.clock(),
                                log)),
                new TellAlteration(log, metrics),
                log);
    }
}
