package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Strategy;

import java.util.List;

/**
 * What an investor may know of a basket. It is made of other types than the basket's own, so that a
 * strike, a stop-loss or a target has no way into it.
 */
public record Preview(String description, List<StrategyPreview> strategies) {

    public Preview {
        strategies = List.copyOf(strategies);
    }

    public static Preview of(BasketDraft basket) {
        return new Preview(
                basket.description(), basket.strategies().stream().map(Preview::of).toList());
    }

    private static StrategyPreview of(Strategy strategy) {
        var legs = strategy.legs().stream().map(Preview::of).toList();
        return new StrategyPreview(
                strategy.name(),
                strategy.underlying(),
                strategy.product(),
                strategy.schedule(),
                legs);
    }

    private static LegPreview of(Leg leg) {
        return new LegPreview(leg.side(), leg.instrument(), leg.expiry());
    }

    public record StrategyPreview(
            String name,
            String underlying,
            Strategy.Product product,
            Schedule schedule,
            List<LegPreview> legs) {

        public StrategyPreview {
            legs = List.copyOf(legs);
        }
    }

    public record LegPreview(Leg.Side side, Leg.Instrument instrument, Leg.Expiry expiry) {}
}
