package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Schedule.Day;
import com.strategymarket.domain.marketplace.basket.Strategy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The basket that the API reference shows. */
public final class BasketExample {

    static final BasketDraft DRAFT =
            new BasketDraft(
                    "Conservative Iron Condor Weekly",
                    "Sells premium on both sides of NIFTY, hedged, and leaves before the close.",
                    Category.INCOME,
                    List.of(
                            new Strategy(
                                    "Iron condor",
                                    "NIFTY",
                                    Strategy.Product.INTRADAY,
                                    new Schedule(
                                            List.of(Day.MON, Day.TUE, Day.WED, Day.THU),
                                            LocalTime.of(9, 20),
                                            LocalTime.of(15, 15),
                                            Schedule.DEFAULT_ZONE),
                                    List.of(
                                            leg(Leg.Side.SELL, Leg.Instrument.CE, 200),
                                            leg(Leg.Side.BUY, Leg.Instrument.CE, 400),
                                            leg(Leg.Side.SELL, Leg.Instrument.PE, -200),
                                            leg(Leg.Side.BUY, Leg.Instrument.PE, -400)),
                                    Optional.of(BigDecimal.valueOf(40)),
                                    Optional.of(BigDecimal.valueOf(60)))));

    public static final Basket BASKET =
            Basket.create(
                    new BasketId("01M7Y1KC5THX4R803HM9Q3BZCK"),
                    new UserId("admin"),
                    DRAFT,
                    Instant.parse("2026-11-20T03:45:00Z"));

    private BasketExample() {}

    private static Leg leg(Leg.Side side, Leg.Instrument instrument, int points) {
        return new Leg(
                side,
                instrument,
                Optional.of(new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, points)),
                Leg.Expiry.WEEKLY,
                1);
    }
}
