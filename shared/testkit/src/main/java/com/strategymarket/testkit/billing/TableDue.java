package com.strategymarket.testkit.billing;

import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.platform.dynamo.subscription.DynamoDueSubscriptions;
import com.strategymarket.testkit.count.CountTrace;
import com.strategymarket.testkit.count.Subscribed;
import com.strategymarket.testkit.count.TableCounts;

import java.util.Optional;

/** The stores that run on Lambda, on a table of their own in this process. */
public final class TableDue implements DueWorld {

    private final TableCounts counts = new TableCounts();

    /** Which counts the subscriptions: without it none is opened. */
    BasketId template() {
        return counts.publish(1);
    }

    @Override
    public DueSubscriptions due() {
        return new DynamoDueSubscriptions(counts.table());
    }

    @Override
    public void open(KeptSubscription subscription) {
        var opening =
                new Opening(
                        subscription,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        counts.openings().open(opening, CountTrace.of(Subscribed.deed(subscription)));
    }

    @Override
    public void save(KeptSubscription before, KeptSubscription after) {
        counts.subscriptions().save(before, after, CountTrace.of(Subscribed.deed(after)));
    }

    @Override
    public void close() {
        counts.close();
    }
}
