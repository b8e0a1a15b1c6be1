package com.strategymarket.domain.subscription.allocation;

import com.strategymarket.domain.rule.Range;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much is traded on an account.
 *
 * @param lotMultiplier what the strategy's lots are multiplied with
 * @param priority which account of a subscription comes first: the smaller
 * @param mostLotsPerOrder what a single order may have; larger ones are split
 */
public record Sizing(BigDecimal lotMultiplier, int priority, Optional<Integer> mostLotsPerOrder) {

    public static final Range LOT_MULTIPLIER = Range.decimal("0.01", "100", 2);
    public static final Range PRIORITY = Range.whole(1, 100);
    public static final Range LOTS_PER_ORDER = Range.whole(1, 1000);

    public static final BigDecimal USUAL_MULTIPLIER = BigDecimal.ONE;
    public static final int USUAL_PRIORITY = 1;

    /** The same multiplier is equal however many noughts were typed. */
    public Sizing {
        lotMultiplier = lotMultiplier.setScale(2);
    }
}
