package com.strategymarket.domain.partner.usage;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often a key was used.
 *
 * @param allowed let through
 * @param limited had to wait
 * @param refused turned away: a closed key, the wrong secret or address, or a permission that the
 *     key lacks
 * @param subscriptions made
 * @param byRoute those let through, by the name of the operation
 */
public record Tally(
        long allowed, long limited, long refused, long subscriptions, Map<String, Long> byRoute) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, Map.of());

    public Tally {
        byRoute = Map.copyOf(byRoute);
    }

    public Tally plus(Tally other) {
        var routes = new TreeMap<>(byRoute);
        other.byRoute.forEach((route, count) -> routes.merge(route, count, Long::sum));
        return new Tally(
                allowed + other.allowed,
                limited + other.limited,
                refused + other.refused,
                subscriptions + other.subscriptions,
                routes);
    }
}
