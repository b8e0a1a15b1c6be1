package com.strategymarket.domain.money;

import com.strategymarket.domain.rule.Range;

import java.math.BigDecimal;

/** From 0 to 100 with at most two decimals. */
public record Percentage(BigDecimal value) {

    public static final Range RANGE = Range.decimal("0", "100", 2);

    public Percentage {
        RANGE.broken(value)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("a percentage " + clause);
                        });
    }

    public static Percentage of(String value) {
        return new Percentage(new BigDecimal(value));
    }

    BigDecimal asFraction() {
        return value.movePointLeft(2);
    }
}
