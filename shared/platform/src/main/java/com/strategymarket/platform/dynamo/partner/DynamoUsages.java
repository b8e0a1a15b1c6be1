package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.telemetry.FanOut;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Usage in the table: days that are over stand by themselves, the running one in the bucket. */
public final class DynamoUsages implements Usages {

    /** A partner has a handful of keys. */
    private static final int MOST_KEYS = 100;

    private final Table table;

    public DynamoUsages(Table table) {
        this.table = table;
    }

    @Override
    public KeyUsage of(Space space, DayRange range) {
        var partition = BucketItem.partition(space);
        var days =
                Query.of(partition, DayRange.MOST_DAYS * MOST_KEYS)
                        .between(UsageItem.from(range.first()), UsageItem.upTo(range.last()))
                        .eventually();
        var buckets = Query.of(partition, MOST_KEYS).beginningWith(BucketItem.PREFIX);
        var found =
                FanOut.all(
                        List.<Callable<List<Map<String, AttributeValue>>>>of(
                                () -> table.query(buckets).items(),
                                () -> table.query(days).items()));
        return usage(found.get(0), found.get(1), range);
    }

    private static KeyUsage usage(
            List<Map<String, AttributeValue>> buckets,
            List<Map<String, AttributeValue>> days,
            DayRange range) {
        var usage = new LinkedHashMap<String, KeyUsage.Day>();
        var lastUsed = new HashMap<PartnerKeyId, Instant>();
        for (var item : buckets) {
            var bucket = new BucketItem(item);
            usage.put(name(bucket.usage()), bucket.usage());
            bucket.lastUsed().ifPresent(moment -> lastUsed.put(bucket.keyId(), moment));
        }
        days.forEach(item -> add(item, usage));
        return new KeyUsage(
                usage.values().stream().filter(day -> range.holds(day.date())).toList(), lastUsed);
    }

    /**
     * Until a day is over its visits stand in the bucket, and its subscriptions here. A day that
     * was folded between the two reads has its visits in both: they count once.
     */
    private static void add(Map<String, AttributeValue> item, Map<String, KeyUsage.Day> usage) {
        var day = UsageItem.read(item);
        usage.merge(
                name(day),
                day,
                (running, own) -> Counters.hasVisits(item) ? own : together(running, own));
    }

    private static KeyUsage.Day together(KeyUsage.Day one, KeyUsage.Day other) {
        return new KeyUsage.Day(one.key(), one.date(), one.tally().plus(other.tally()));
    }

    private static String name(KeyUsage.Day day) {
        return day.date() + "#" + day.key();
    }
}
