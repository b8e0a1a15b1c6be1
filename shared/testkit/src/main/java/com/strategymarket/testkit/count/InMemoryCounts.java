package com.strategymarket.testkit.count;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.count.Correction;
import com.strategymarket.domain.count.Counted;
import com.strategymarket.domain.count.Counted.Shown;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.count.Mending;
import com.strategymarket.domain.count.Part;
import com.strategymarket.domain.count.Rounds;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.testkit.change.Traces;
import com.strategymarket.testkit.marketplace.Sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counting without a table, for tests of what stands above the ports. It passes the suites that the
 * table's stores pass, so that it cannot lie.
 */
public final class InMemoryCounts implements CountWorld, Counts {

    private static final int PARTS = 16;

    private final Traces traces = new Traces();
    private final TreeMap<String, Kept> templates = new TreeMap<>();
    private final Map<SubscriptionId, BasketId> live = new HashMap<>();
    private final InMemoryRounds rounds = new InMemoryRounds(this::after);
    private int made;

    private record Kept(TreeMap<Integer, Part> parts, Shown shown) {

        Shown counted() {
            return Shown.of(List.copyOf(parts.values()));
        }

        Kept showing(Shown other) {
            return new Kept(parts, other);
        }

        void count(int number, long by) {
            parts.computeIfPresent(
                    number, (same, part) -> new Part(number, part.live() + by, part.changes() + 1));
        }

        boolean has(Correction correction) {
            var number = correction.found().number();
            return !parts.containsKey(number)
                    || parts.get(number).live() == correction.found().live();
        }

        void correct(Correction correction) {
            var number = correction.found().number();
            var changes = Optional.ofNullable(parts.get(number)).map(Part::changes).orElse(0L);
            parts.put(number, new Part(number, correction.actual(), changes + 1));
        }
    }

    @Override
    public Counts counts() {
        return this;
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    List<BasketId> templates() {
        return after("");
    }

    private synchronized List<BasketId> after(String last) {
        return templates.tailMap(last, false).keySet().stream().map(BasketId::new).toList();
    }

    @Override
    public synchronized Optional<Counted> of(BasketId template) {
        return kept(template)
                .map(kept -> new Counted(List.copyOf(kept.parts.values()), kept.shown));
    }

    @Override
    public synchronized Map<Integer, Long> standing(BasketId template) {
        var standing = new HashMap<Integer, Long>();
        live.forEach(
                (id, followed) -> {
                    if (followed.equals(template)) {
                        standing.merge(part(id), 1L, Long::sum);
                    }
                });
        return standing;
    }

    @Override
    public synchronized void publish(BasketId template) {
        templates.computeIfPresent(
                template.value(),
                (id, kept) ->
                        kept.shown.changes() <= kept.counted().changes()
                                ? kept.showing(kept.counted())
                                : kept);
    }

    @Override
    public synchronized void mend(Mending mending, Trace trace) {
        var kept = kept(mending.template());
        traces.write(
                trace,
                () -> kept.isPresent() && mending.corrections().stream().allMatch(kept.get()::has),
                () -> {
                    mending.corrections().forEach(kept.get()::correct);
                    templates.put(mending.template().value(), kept.get().showing(mending.shown()));
                });
    }

    private Optional<Kept> kept(BasketId template) {
        return Optional.ofNullable(templates.get(template.value()));
    }

    private static int part(SubscriptionId id) {
        return Math.floorMod(id.value().hashCode(), PARTS);
    }

    @Override
    public synchronized BasketId publish(int number) {
        var parts = new TreeMap<Integer, Part>();
        IntStream.range(0, PARTS).forEach(part -> parts.put(part, new Part(part, 0, 0)));
        templates.put(Sample.id(number).value(), new Kept(parts, new Shown(0, 0)));
        return Sample.id(number);
    }

    @Override
    public synchronized void withdraw(BasketId template) {
        templates.remove(template.value());
    }

    @Override
    public synchronized SubscriptionId subscribe(BasketId template, int user) {
        var id = Subscribed.id(++made);
        live.put(id, template);
        templates.get(template.value()).count(part(id), 1);
        return id;
    }

    @Override
    public synchronized void cancel(SubscriptionId subscription) {
        templates.get(live.remove(subscription).value()).count(part(subscription), -1);
    }

    @Override
    public synchronized void tamper(BasketId template, int part, long count) {
        templates.get(template.value()).parts.put(part, new Part(part, count, 0));
    }

    @Override
    public synchronized void lose(BasketId template, int part) {
        templates.get(template.value()).parts.remove(part);
    }

    @Override
    public synchronized void tamperShown(BasketId template, long count) {
        templates.computeIfPresent(
                template.value(),
                (id, kept) -> kept.showing(new Shown(count, kept.shown.changes())));
    }

    @Override
    public synchronized List<AuditRecord> trail(String subject) {
        return traces.of(subject);
    }

    @Override
    public void close() {
        // Nothing is held outside.
    }
}
