package com.strategymarket.platform.wiring;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.domain.billing.BillSubscription;
import com.strategymarket.domain.payment.NoPayments;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.marketplace.DynamoTemplates;
import com.strategymarket.platform.dynamo.payment.SandboxPayments;
import com.strategymarket.platform.dynamo.revenue.DynamoLedger;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

/** What every function that bills is wired with. A payment provider is chosen here. */
public final class BillingWiring {

    private BillingWiring() {}

    public static BillSubscription billSubscription(Table table, PaymentProvider provider) {
        var transactions = new TracedTransactions(table);
        return new BillSubscription(
                new DynamoSubscriptions(table, transactions),
                new DynamoTemplates(table),
                new DynamoLedger(table, transactions, new LedgerBooks()),
                payments(table, provider));
    }

    private static Payments payments(Table table, PaymentProvider provider) {
        return switch (provider) {
            case NONE -> new NoPayments();
            case SANDBOX -> new SandboxPayments(table);
        };
    }
}
