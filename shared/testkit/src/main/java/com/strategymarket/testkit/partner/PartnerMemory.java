package com.strategymarket.testkit.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.MadeSubscriptions.Source;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.testkit.change.Traces;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What partners' ports hold in memory. Its one lock makes a transaction of every write. */
final class PartnerMemory {

    private static final Tally ONE_MADE = new Tally(0, 0, 0, 1, Map.of());

    final Map<PartnerKeyId, PartnerKey> keys = new HashMap<>();
    final Map<PartnerKeyId, Bucket> buckets = new HashMap<>();
    final Map<SubscriptionId, Source> made = new HashMap<>();
    final Traces traces = new Traces();
    private final Map<PartnerKeyId, Map<LocalDate, Tally>> days = new HashMap<>();

    synchronized <T> T alone(Supplier<T> deed) {
        return deed.get();
    }

    synchronized void alone(Runnable deed) {
        deed.run();
    }

    /** Puts the day before by itself, if this is the first visit of a new one. */
    Bucket bucketOn(LocalDate today, PartnerKeyId id) {
        var bucket = buckets.get(id);
        if (!bucket.day().isBefore(today)) {
            return bucket;
        }
        if (!bucket.tally().equals(Tally.NONE)) {
            days(id).merge(bucket.day(), bucket.tally(), Tally::plus);
        }
        buckets.put(id, bucket.on(today));
        return buckets.get(id);
    }

    /** Into a day itself, whether it is over or not. */
    void count(PartnerKeyId id, LocalDate day, Tally more) {
        days(id).merge(day, more, Tally::plus);
    }

    /** By day, the running one among them. */
    Map<LocalDate, KeyUsage.Day> usage(PartnerKeyId id) {
        var usage = new TreeMap<LocalDate, KeyUsage.Day>();
        var bucket = buckets.get(id);
        usage.put(bucket.day(), new KeyUsage.Day(id, bucket.day(), bucket.tally()));
        days(id).forEach(
                        (day, tally) ->
                                usage.merge(
                                        day,
                                        new KeyUsage.Day(id, day, tally),
                                        PartnerMemory::together));
        made.values().stream()
                .filter(source -> source.key().equals(id))
                .map(source -> new KeyUsage.Day(id, source.day(), ONE_MADE))
                .forEach(one -> usage.merge(one.date(), one, PartnerMemory::together));
        return usage;
    }

    private static KeyUsage.Day together(KeyUsage.Day day, KeyUsage.Day more) {
        return new KeyUsage.Day(day.key(), day.date(), day.tally().plus(more.tally()));
    }

    private Map<LocalDate, Tally> days(PartnerKeyId id) {
        return days.computeIfAbsent(id, unseen -> new TreeMap<>());
    }
}
