package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.billing.DueSubscriptions.Part;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.SortableTime;
import com.strategymarket.platform.dynamo.request.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where it stands that something is due. Fees fall due together, at midnight, and are spread, so
 * that no single partition has them all; they stand there for weeks before. What has to be seen to
 * within minutes stands apart, in few partitions that are read all the time.
 */
final class BillingShard {

    private static final String PERIOD_ENDS = "BILLING#PERIOD#";
    private static final String SOON = "BILLING#SOON#";
    private static final int PERIOD_SHARDS = 16;
    private static final int SOON_SHARDS = 2;
    private static final String BEFORE_ALL = "0";

    /** Periods end weeks after they begin; only what was paid very late comes in overdue. */
    private static final Duration NOTICE_OF_PERIODS = Duration.ofHours(1);

    static final List<Part> PARTS =
            Stream.concat(
                            parts(SOON, SOON_SHARDS, Duration.ZERO),
                            parts(PERIOD_ENDS, PERIOD_SHARDS, NOTICE_OF_PERIODS))
                    .toList();

    private BillingShard() {}

    private static Stream<Part> parts(String prefix, int shards, Duration notice) {
        return IntStream.range(0, shards).mapToObj(shard -> new Part(prefix + shard, notice));
    }

    static void write(KeptSubscription kept, ItemWriter writer) {
        kept.billingDue()
                .ifPresent(
                        due ->
                                writer.text(TableLayout.BILLING_SHARD, shard(kept))
                                        .text(TableLayout.BILLING_DUE, SortableTime.text(due)));
    }

    private static String shard(KeptSubscription kept) {
        int hash = kept.id().value().hashCode();
        return waitsForItsPeriod(kept)
                ? PERIOD_ENDS + Math.floorMod(hash, PERIOD_SHARDS)
                : SOON + Math.floorMod(hash, SOON_SHARDS);
    }

    private static boolean waitsForItsPeriod(KeptSubscription kept) {
        return kept.charge().isEmpty()
                && switch (kept.state()) {
                    case Active _, Paused _ -> true;
                    case PendingPayment _, PastDue _, Cancelled _ -> false;
                };
    }

    /** What is due up to then, the most overdue first. */
    static Query until(Instant now, Part part, int limit) {
        return Query.of(TableLayout.BILLING, part.name(), limit)
                .between(BEFORE_ALL, SortableTime.text(now));
    }

    static Query first(Part part) {
        return Query.of(TableLayout.BILLING, part.name(), 1);
    }
}
