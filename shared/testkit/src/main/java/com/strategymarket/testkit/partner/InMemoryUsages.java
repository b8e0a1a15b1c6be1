package com.strategymarket.testkit.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Usages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How keys were used, day by day. */
record InMemoryUsages(PartnerMemory memory) implements Usages {

    @Override
    public KeyUsage of(Space space, DayRange range) {
        return memory.alone(
                () -> {
                    var ids = ids(space);
                    var days =
                            ids.stream()
                                    .flatMap(id -> memory.usage(id).values().stream())
                                    .filter(day -> range.holds(day.date()))
                                    .toList();
                    return new KeyUsage(days, lastUsed(ids));
                });
    }

    @Override
    public KeyUsage of(PartnerKey key, DayRange range) {
        return memory.alone(
                () -> {
                    var usage = of(key.holder().space(), range).of(key.id());
                    return new KeyUsage(usage.days(), lastUsed(List.of(key.id())));
                });
    }

    private List<PartnerKeyId> ids(Space space) {
        return memory.keys.values().stream()
                .filter(key -> key.holder().space().equals(space))
                .map(key -> key.id())
                .toList();
    }

    private Map<PartnerKeyId, Instant> lastUsed(List<PartnerKeyId> ids) {
        var lastUsed = new HashMap<PartnerKeyId, Instant>();
        ids.forEach(
                id ->
                        Optional.ofNullable(memory.buckets.get(id))
                                .flatMap(Bucket::lastUsed)
                                .ifPresent(moment -> lastUsed.put(id, moment)));
        return lastUsed;
    }
}
