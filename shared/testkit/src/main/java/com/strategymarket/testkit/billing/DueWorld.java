package com.strategymarket.testkit.billing;

import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.subscription.KeptSubscription;

/** Subscriptions that are written, and what is due of them. */
public interface DueWorld extends AutoCloseable {

    DueSubscriptions due();

    void open(KeptSubscription subscription);

    void save(KeptSubscription before, KeptSubscription after);

    @Override
    void close();
}
