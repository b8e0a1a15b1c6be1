package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.platform.dynamo.Pages;
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

    /** Read at once. A partner has a handful of keys, but nothing keeps it from having more. */
    private static final int KEYS = 100;

    /** The longest range of some ten keys. */
    private static final int DAYS = 1_000;

    private final Table table;

    public DynamoUsages(Table table) {
        this.table = table;
    }

    @Override
    public KeyUsage of(Space space, DayRange range) {
        var buckets = Query.of(BucketItem.partition(space), KEYS).beginningWith(BucketItem.PREFIX);
        return beside(days(space, range), () -> Pages.all(table, buckets), range);
    }

    @Override
    public KeyUsage of(PartnerKey key, DayRange range) {
        var space = key.holder().space();
        var bucket = BucketItem.key(space, key.id());
        return beside(days(space, range), () -> table.get(bucket).stream().toList(), range)
                .of(key.id());
    }

    /** They stand by day, so that those of one key are found among those of all. */
    private static Query days(Space space, DayRange range) {
        return Query.of(BucketItem.partition(space), DAYS)
                .between(UsageItem.from(range.first()), UsageItem.upTo(range.last()))
                .eventually();
    }

    private KeyUsage beside(
            Query days, Callable<List<Map<String, AttributeValue>>> buckets, DayRange range) {
        var found = FanOut.all(List.of(buckets, () -> Pages.all(table, days)));
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
