package com.strategymarket.testkit.count;

import com.strategymarket.domain.count.Rounds;
import com.strategymarket.domain.id.BasketId;

import java.util.List;
import java.util.function.Function;

/** The way through the templates of a memory, in their order. */
final class InMemoryRounds implements Rounds {

    private static final String BEFORE_ALL = "";

    private final Function<String, List<BasketId>> behind;
    private String last = BEFORE_ALL;

    InMemoryRounds(Function<String, List<BasketId>> behind) {
        this.behind = behind;
    }

    @Override
    public synchronized Stretch next(int most) {
        var rest = behind.apply(last);
        var stretch = rest.subList(0, Math.min(most, rest.size()));
        boolean isLast = stretch.size() == rest.size();
        last = isLast ? BEFORE_ALL : stretch.getLast().value();
        return new Stretch(stretch, isLast);
    }

    @Override
    public synchronized void beginAnew() {
        last = BEFORE_ALL;
    }
}
