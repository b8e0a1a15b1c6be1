package com.strategymarket.testkit.partner;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys as admins change them and gates find them. */
record InMemoryPartnerKeys(PartnerMemory memory) implements PartnerKeys {

    private static final int MOST_LOOKED_AT = 1_000;
    private static final Comparator<PartnerKey> NEWEST_FIRST =
            Comparator.comparing((PartnerKey key) -> key.id().value()).reversed();

    @Override
    public Optional<PartnerKey> find(PartnerKeyId id) {
        return memory.alone(() -> Optional.ofNullable(memory.keys.get(id)));
    }

    @Override
    public Found newestFirst(Filter filter, PageRequest page) {
        var rest = memory.alone(() -> behind(page.position()));
        var found = new ArrayList<PartnerKey>();
        int lookedAt = 0;
        while (lookedAt < Math.min(rest.size(), MOST_LOOKED_AT) && found.size() < page.limit()) {
            Optional.of(rest.get(lookedAt++)).filter(filter::matches).ifPresent(found::add);
        }
        if (lookedAt == rest.size()) {
            return new Found(new Page<>(found, Optional.empty()), OptionalInt.empty());
        }
        var next = Optional.of(rest.get(lookedAt - 1).id().value());
        boolean cutShort = found.size() < page.limit();
        return new Found(
                new Page<>(found, next), cutShort ? OptionalInt.of(lookedAt) : OptionalInt.empty());
    }

    private List<PartnerKey> behind(Optional<String> last) {
        return memory.keys.values().stream()
                .filter(key -> last.isEmpty() || key.id().value().compareTo(last.get()) < 0)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public void add(PartnerKey key, Trace trace) {
        memory.alone(
                () ->
                        memory.traces.write(
                                trace,
                                () -> !memory.keys.containsKey(key.id()),
                                () -> {
                                    memory.keys.put(key.id(), key);
                                    memory.buckets.put(key.id(), Bucket.full(key));
                                }));
    }

    @Override
    public void save(PartnerKey before, PartnerKey after, Trace trace) {
        memory.alone(
                () ->
                        memory.traces.write(
                                trace,
                                () -> stands(before),
                                () -> {
                                    memory.keys.put(after.id(), after);
                                    memory.buckets.computeIfPresent(
                                            after.id(), (id, bucket) -> bucket.of(after));
                                }));
    }

    private boolean stands(PartnerKey read) {
        return Optional.ofNullable(memory.keys.get(read.id()))
                .filter(key -> key.version() == read.version())
                .isPresent();
    }
}
