package com.strategymarket.functions.subscription;

import static com.strategymarket.contract.LambdaFunction.SUBSCRIPTION_MANAGER;

import com.strategymarket.domain.id.Ids;
import com.strategymarket.functions.subscription.broker.BrokerAccountApi;
import com.strategymarket.functions.subscription.broker.LinkBrokerAccount;
import com.strategymarket.functions.subscription.broker.UnlinkBrokerAccount;
import com.strategymarket.platform.dynamo.broker.DynamoBrokerAccounts;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.ApiWiring;
import com.strategymarket.platform.wiring.Surroundings;

/** Puts the function together: the one place that knows which store stands behind which port. */
final class SubscriptionWiring {

    private SubscriptionWiring() {}

    static Front front(Surroundings surroundings) {
        var table = surroundings.table(surroundings.settings(SUBSCRIPTION_MANAGER));
        var accounts = new DynamoBrokerAccounts(table, new TracedTransactions(table));
        var api =
                new BrokerAccountApi(
                        accounts,
                        new LinkBrokerAccount(accounts, new Ids(surroundings.random())),
                        new UnlinkBrokerAccount(accounts));
        return ApiWiring.front(SUBSCRIPTION_MANAGER, surroundings, api.endpoints());
    }
}
