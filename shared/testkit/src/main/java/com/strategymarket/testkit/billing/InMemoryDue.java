package com.strategymarket.testkit.billing;

import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.subscription.KeptSubscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is due, in one part and in this process. */
public final class InMemoryDue implements DueWorld, DueSubscriptions {

    private static final Part ALL = new Part("ALL", Duration.ZERO);

    private final Map<SubscriptionId, KeptSubscription> kept = new ConcurrentHashMap<>();

    @Override
    public DueSubscriptions due() {
        return this;
    }

    @Override
    public void open(KeptSubscription subscription) {
        kept.put(subscription.id(), subscription);
    }

    @Override
    public void save(KeptSubscription before, KeptSubscription after) {
        kept.put(after.id(), after);
    }

    @Override
    public List<Part> parts() {
        return List.of(ALL);
    }

    @Override
    public Page<Due> until(Instant now, Part part, PageRequest page) {
        int from = page.position().map(Integer::parseInt).orElse(0);
        var rest =
                ordered()
                        .filter(each -> !dueOf(each).isAfter(now))
                        .skip(from)
                        .map(each -> new Due(each.agreement().user(), each.id()))
                        .toList();
        var found = rest.stream().limit(page.limit()).toList();
        return new Page<>(
                found,
                rest.size() > found.size()
                        ? Optional.of(Integer.toString(from + found.size()))
                        : Optional.empty());
    }

    @Override
    public Optional<Instant> next(Part part) {
        return ordered().findFirst().map(InMemoryDue::dueOf);
    }

    private Stream<KeptSubscription> ordered() {
        return kept.values().stream()
                .filter(each -> each.billingDue().isPresent())
                .sorted(Comparator.comparing(InMemoryDue::dueOf));
    }

    private static Instant dueOf(KeptSubscription kept) {
        return kept.billingDue().orElseThrow();
    }

    @Override
    public void close() {
        // It goes with whoever holds it.
    }
}
