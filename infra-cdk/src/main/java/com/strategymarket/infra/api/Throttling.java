package com.strategymarket.infra.api;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;
import com.strategymarket.infra.stage.StageShape;

import java.util.Map;
import java.util.Optional;

/**
 * How many requests a second the gateway lets through: what a fault or an attack may cost us at
 * most, far above what is expected. Fairness among callers is the functions' part.
 */
record Throttling(double perSecond, double burst) {

    static Throttling ofStage(StageShape shape) {
        return shape.production() ? new Throttling(2_000, 4_000) : new Throttling(100, 200);
    }

    /** What admins make by hand, with bcrypt or large transactions in it, is made rarely. */
    private static final Throttling RARE = new Throttling(10, 20);

    /** The tighter bound that a route has for itself. */
    static Optional<Throttling> of(Route route) {
        return route.creates() && route.access() instanceof Access.Admin
                ? Optional.of(RARE)
                : Optional.empty();
    }

    Map<String, Object> asRouteSettings() {
        return Map.of(
                "ThrottlingRateLimit",
                perSecond,
                "ThrottlingBurstLimit",
                burst,
                "DetailedMetricsEnabled",
                true);
    }
}
