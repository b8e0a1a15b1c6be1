package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.SortableTime;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Fees that fall due at the same moment are spread, so that no single partition has them all. */
final class BillingShard {

    private static final int SHARDS = 16;
    private static final String PREFIX = "BILLING#";

    private BillingShard() {}

    static void write(SubscriptionId id, Instant due, ItemWriter writer) {
        writer.text(TableLayout.BILLING_SHARD, PREFIX + Math.floorMod(id.hashCode(), SHARDS))
                .text(TableLayout.BILLING_DUE, SortableTime.text(due));
    }

    static List<String> all() {
        return IntStream.range(0, SHARDS).mapToObj(number -> PREFIX + number).toList();
    }
}
