package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.SortableTime;
import com.strategymarket.platform.dynamo.request.Query;

import java.time.Instant;

/** Fees that fall due at the same moment are spread, so that no single partition has them all. */
final class BillingShard {

    static final int SHARDS = 16;

    private static final String BEFORE_ALL = "0";
    private static final String PREFIX = "BILLING#";

    private BillingShard() {}

    static void write(SubscriptionId id, Instant due, ItemWriter writer) {
        writer.text(
                        TableLayout.BILLING_SHARD,
                        PREFIX + Math.floorMod(id.value().hashCode(), SHARDS))
                .text(TableLayout.BILLING_DUE, SortableTime.text(due));
    }

    /** What is due up to then, the most overdue first. */
    static Query until(Instant now, int shard, int limit) {
        return Query.of(TableLayout.BILLING, PREFIX + shard, limit)
                .between(BEFORE_ALL, SortableTime.text(now));
    }
}
