package com.strategymarket.functions.subscription;

import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.broker.DynamoBrokerAccounts;
import com.strategymarket.platform.dynamo.consent.DynamoPartnerRequests;
import com.strategymarket.platform.dynamo.marketplace.DynamoTemplates;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.revenue.DynamoLedger;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.subscription.DynamoOpenings;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

/** What stands behind each port: the table. */
record StoreWiring(
        Templates templates,
        Openings openings,
        Subscriptions subscriptions,
        BrokerAccounts accounts,
        PartnerRequests requests,
        PartnerKeys keys,
        Ledger ledger) {

    static StoreWiring in(Table table) {
        var transactions = new TracedTransactions(table);
        var books = new LedgerBooks();
        return new StoreWiring(
                new DynamoTemplates(table),
                new DynamoOpenings(table, transactions, books),
                new DynamoSubscriptions(table, transactions),
                new DynamoBrokerAccounts(table, transactions),
                new DynamoPartnerRequests(table, transactions),
                new DynamoPartnerKeys(table, transactions),
                new DynamoLedger(table, transactions, books));
    }
}
