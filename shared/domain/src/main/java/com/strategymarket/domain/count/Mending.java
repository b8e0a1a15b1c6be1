package com.strategymarket.domain.count;

import com.strategymarket.domain.id.BasketId;

import java.util.List;

/**
 * What is to be made right.
 *
 * @param counted as it was found; its parts may be right, and only what is shown wrong
 */
public record Mending(BasketId template, Counted counted, List<Correction> corrections) {

    public Mending {
        corrections = List.copyOf(corrections);
    }

    public long from() {
        return corrections.isEmpty() ? counted.shown().count() : counted.live();
    }

    public long to() {
        return counted.live() + corrections.stream().mapToLong(Correction::difference).sum();
    }

    /** What the card shows from then on: each correction is a change. */
    public Counted.Shown shown() {
        return new Counted.Shown(to(), counted.changes() + corrections.size());
    }
}
