package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Template;

import java.util.Map;
import java.util.Optional;

/** Baskets with their templates, as their owner changes them. */
record InMemoryOfferings(Memory memory) implements Offerings {

    @Override
    public Optional<Offering> find(UserId owner, BasketId id) {
        return memory.read(
                () ->
                        Optional.ofNullable(memory.baskets.get(id))
                                .filter(basket -> basket.owner().equals(owner))
                                .map(basket -> new Offering(basket, template(id))));
    }

    @Override
    public void add(Offering offering, Trace trace) {
        var basket = offering.basket();
        memory.write(
                trace,
                () -> !memory.baskets.containsKey(basket.id()),
                () -> memory.baskets.put(basket.id(), basket));
    }

    @Override
    public void save(Offering before, Offering after, Trace trace) {
        memory.write(
                trace,
                () -> stands(before),
                () -> {
                    memory.baskets.put(after.basket().id(), after.basket());
                    after.template().ifPresent(this::show);
                });
    }

    @Override
    public void remove(Offering offering, Trace trace) {
        var id = offering.basket().id();
        memory.write(
                trace,
                () -> stands(offering) && (offering.template().isEmpty() || countsNobody(id)),
                () -> {
                    memory.baskets.remove(id);
                    memory.templates.remove(id);
                    memory.live.remove(id);
                });
    }

    @Override
    public long liveSubscriptions(BasketId id) {
        return memory.read(() -> live(id).values().stream().mapToLong(Long::longValue).sum());
    }

    /** Leaves the subscriber count alone: it is shown by another hand at the same time. */
    private void show(Template template) {
        var count = template(template.id()).map(Template::subscriberCount).orElse(0L);
        memory.templates.put(template.id(), counting(template, count));
    }

    private boolean stands(Offering read) {
        var id = read.basket().id();
        return version(Optional.ofNullable(memory.baskets.get(id)).map(Basket::version))
                        == read.basket().version()
                && version(template(id).map(Template::version))
                        == version(read.template().map(Template::version));
    }

    private static long version(Optional<Long> version) {
        return version.orElse(0L);
    }

    private Optional<Template> template(BasketId id) {
        return Optional.ofNullable(memory.templates.get(id));
    }

    private boolean countsNobody(BasketId id) {
        return live(id).values().stream().allMatch(part -> part == 0);
    }

    private Map<Integer, Long> live(BasketId id) {
        return memory.live.getOrDefault(id, Map.of());
    }

    static Template counting(Template shown, long subscribers) {
        return new Template(
                shown.id(),
                shown.owner(),
                shown.status(),
                shown.name(),
                shown.category(),
                shown.descriptionWords(),
                shown.config(),
                shown.publishedAt(),
                shown.version(),
                subscribers);
    }
}
