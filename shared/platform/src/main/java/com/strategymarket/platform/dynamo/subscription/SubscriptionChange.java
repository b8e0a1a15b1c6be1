package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.platform.dynamo.broker.BrokerAccountItem;
import com.strategymarket.platform.dynamo.marketplace.SubscriberCounts;
import com.strategymarket.platform.dynamo.request.Write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is written when a subscription changes: it lives exactly as long as there is a
 * guard, as it is counted, and as it holds the accounts that it trades on.
 */
public final class SubscriptionChange {

    private SubscriptionChange() {}

    public static List<Write> of(KeptSubscription before, KeptSubscription after) {
        var agreement = before.agreement();
        var writes = new ArrayList<Write>();
        writes.add(SubscriptionItem.update(before, after));
        if (before.isLive() && !after.isLive()) {
            writes.add(GuardItem.delete(agreement));
            count(agreement, -1, writes);
        }
        var held = held(before);
        var kept = held(after);
        changed(agreement, held, kept, -1, writes);
        changed(agreement, kept, held, 1, writes);
        return writes;
    }

    static void count(Agreement agreement, long by, List<Write> writes) {
        if (!agreement.isTest()) {
            writes.add(SubscriberCounts.change(agreement.template(), agreement.id(), by));
        }
    }

    private static Set<BrokerAccountId> held(KeptSubscription kept) {
        return kept.isLive() ? Set.copyOf(kept.allocations().accounts()) : Set.of();
    }

    private static void changed(
            Agreement agreement,
            Set<BrokerAccountId> in,
            Set<BrokerAccountId> notIn,
            long by,
            List<Write> writes) {
        var some = new HashSet<>(in);
        some.removeAll(notIn);
        some.forEach(id -> writes.add(BrokerAccountItem.use(agreement.user(), id, by)));
    }
}
