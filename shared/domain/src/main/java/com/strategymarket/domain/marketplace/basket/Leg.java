package com.strategymarket.domain.marketplace.basket;

import com.strategymarket.domain.rule.Range;

import java.util.Optional;

/** One order of a strategy, in lots of the underlying. */
public record Leg(
        Side side, Instrument instrument, Optional<Strike> strike, Expiry expiry, int lots) {

    public static final Range LOTS = Range.whole(1, 50);

    public Leg {
        brokenStrike(instrument, strike)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("a strike " + clause);
                        });
    }

    /** Options have a strike, futures have none. */
    public static Optional<String> brokenStrike(Instrument instrument, Optional<Strike> strike) {
        if (instrument == Instrument.FUT) {
            return strike.map(s -> "must be absent: a future has no strike");
        }
        return strike.isPresent() ? Optional.empty() : Optional.of("is required for " + instrument);
    }

    public enum Side {
        BUY,
        SELL
    }

    public enum Instrument {
        CE,
        PE,
        FUT
    }

    public enum Expiry {
        WEEKLY,
        NEXT_WEEKLY,
        MONTHLY,
        NEXT_MONTHLY
    }

    /** Where on the chain: points from the strike that is at the money, below it when negative. */
    public record Strike(StrikeBy by, int value) {
        public static final Range VALUE = Range.whole(-50_000, 50_000);
    }

    public enum StrikeBy {
        ATM_OFFSET
    }
}
