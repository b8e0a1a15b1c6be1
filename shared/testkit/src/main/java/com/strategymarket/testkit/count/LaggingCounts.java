package com.strategymarket.testkit.count;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.count.Counted;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.count.Mending;
import com.strategymarket.domain.id.BasketId;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts whose index tells what stood when it last caught up: at first, nothing. */
public final class LaggingCounts implements Counts {

    private final InMemoryCounts world;
    private final Map<BasketId, Map<Integer, Long>> seen = new ConcurrentHashMap<>();

    public LaggingCounts(InMemoryCounts world) {
        this.world = world;
    }

    public void catchUp() {
        world.templates().forEach(template -> seen.put(template, world.standing(template)));
    }

    @Override
    public Map<Integer, Long> standing(BasketId template) {
        return seen.getOrDefault(template, Map.of());
    }

    @Override
    public Optional<Counted> of(BasketId template) {
        return world.of(template);
    }

    @Override
    public void publish(BasketId template) {
        world.publish(template);
    }

    @Override
    public void mend(Mending mending, Trace trace) {
        world.mend(mending, trace);
    }
}
