package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.usage.MadeSubscriptions;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Counts into the usage of the day, with a marker for each subscription in the same transaction:
 * {@code PARTNER#{partner}#{live|test} / MADE#{subscription}}.
 */
public final class DynamoMadeSubscriptions implements MadeSubscriptions {

    /** Longer than a stream keeps what it tells. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    /** A transaction takes a hundred items; one is the day. */
    private static final int MOST_AT_ONCE = 99;

    private final Table table;

    public DynamoMadeSubscriptions(Table table) {
        this.table = table;
    }

    @Override
    public void count(Source source, Collection<SubscriptionId> made) {
        var rest = new HashSet<>(made);
        while (!rest.isEmpty()) {
            var some = Set.copyOf(first(rest.iterator()));
            rest.removeAll(countedOf(source, some));
        }
    }

    private static List<SubscriptionId> first(Iterator<SubscriptionId> rest) {
        var some = new ArrayList<SubscriptionId>();
        while (rest.hasNext() && some.size() < MOST_AT_ONCE) {
            some.add(rest.next());
        }
        return some;
    }

    /** Those that are counted now: all of them, or those that had been counted before. */
    private Set<SubscriptionId> countedOf(Source source, Set<SubscriptionId> some) {
        var partition = BucketItem.partition(source.space());
        var usage = UsageItem.key(partition, source.day(), source.key());
        var writes = new ArrayList<Write>();
        writes.add(Counters.made(Write.update(usage), some.size()));
        some.forEach(id -> writes.add(marker(source, id)));
        try {
            table.write(writes);
            return some;
        } catch (ConditionFailed known) {
            var before = new HashSet<>(some);
            before.removeIf(id -> !known.failed(marker(source, id)));
            return before;
        }
    }

    private static Write marker(Source source, SubscriptionId id) {
        var forgotten = source.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).plus(REMEMBERED);
        var key = new Key(BucketItem.partition(source.space()), "MADE#" + id);
        var item = ItemWriter.of(key).expiresAt(forgotten.toInstant()).item();
        return Write.put(item).when(Condition.absent());
    }
}
