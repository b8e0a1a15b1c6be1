package com.strategymarket.platform.json.marketplace;

import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Schedule.Day;
import com.strategymarket.domain.marketplace.basket.Strategy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** As much of everything as the rules allow, in what takes most room as JSON. */
final class LargestBasket {

    /** Four bytes a character; an escaped one takes two. */
    private static final String WIDEST = "😀";

    private LargestBasket() {}

    static BasketDraft inJson() {
        return new BasketDraft(
                WIDEST.repeat(120),
                WIDEST.repeat(1000),
                Category.DIRECTIONAL,
                Collections.nCopies(20, strategy()));
    }

    private static Strategy strategy() {
        return new Strategy(
                WIDEST.repeat(60),
                "A".repeat(20),
                Strategy.Product.CARRYFORWARD,
                new Schedule(
                        List.of(Day.values()),
                        LocalTime.of(9, 20),
                        LocalTime.of(15, 15),
                        longestZone()),
                Collections.nCopies(8, leg()),
                Optional.of(new BigDecimal("999.99")),
                Optional.of(new BigDecimal("999.99")));
    }

    private static Leg leg() {
        return new Leg(
                Leg.Side.SELL,
                Leg.Instrument.CE,
                Optional.of(new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, -50_000)),
                Leg.Expiry.NEXT_MONTHLY,
                50);
    }

    private static ZoneId longestZone() {
        return ZoneId.getAvailableZoneIds().stream()
                .max(Comparator.comparing(String::length))
                .map(ZoneId::of)
                .orElseThrow();
    }
}
