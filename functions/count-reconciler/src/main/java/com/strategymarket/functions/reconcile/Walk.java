package com.strategymarket.functions.reconcile;

import com.strategymarket.domain.count.Finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far one call has come on its way through the templates.
 *
 * @param subscriptions how many it has read
 * @param suspects what may be wrong
 */
record Walk(
        int stretches,
        int templates,
        long subscriptions,
        List<Finding> suspects,
        boolean complete) {

    static final Walk NOT_BEGUN = new Walk(0, 0, 0, List.of(), false);

    /** A call has five minutes, and takes some seconds for as many. */
    private static final int MOST_STRETCHES = 400;

    private static final long MOST_SUBSCRIPTIONS = 200_000;

    Walk and(List<Finding> found, boolean last) {
        var more = found.stream().filter(each -> !each.isRight());
        return new Walk(
                stretches + 1,
                templates + found.size(),
                subscriptions + found.stream().mapToLong(Finding::subscriptions).sum(),
                Stream.concat(suspects.stream(), more).toList(),
                last);
    }

    boolean isOver() {
        return complete || stretches >= MOST_STRETCHES || subscriptions >= MOST_SUBSCRIPTIONS;
    }
}
