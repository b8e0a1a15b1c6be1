package com.strategymarket.testkit.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Usages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                        memory.buckets
                                .get(id)
                                .lastUsed()
                                .ifPresent(moment -> lastUsed.put(id, moment)));
        return lastUsed;
    }
}
