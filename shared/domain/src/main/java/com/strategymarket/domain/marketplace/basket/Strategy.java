package com.strategymarket.domain.marketplace.basket;

import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One strategy of a basket. Strikes, stop-loss and target are its owner's trade secret. */
public record Strategy(
        String name,
        String underlying,
        Product product,
        Schedule schedule,
        List<Leg> legs,
        Optional<BigDecimal> stopLossPercent,
        Optional<BigDecimal> targetPercent) {

    public static final TextRule NAME = TextRule.line(1, 60);
    public static final TextRule UNDERLYING =
            TextRule.form(
                    1,
                    20,
                    "[A-Z0-9][A-Z0-9&_-]*",
                    "must be of A–Z 0–9 & _ -, as the exchange spells it");
    public static final Range LEGS = Range.whole(1, 8);
    public static final Range PERCENT = Range.decimal("0.01", "1000", 2);

    public Strategy {
        legs = List.copyOf(legs);
    }

    /** How the broker margins it: squared off the same day, or carried forward. */
    public enum Product {
        INTRADAY,
        CARRYFORWARD
    }
}
