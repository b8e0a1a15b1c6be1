package com.strategymarket.domain.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Strategy;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Baskets and configurations that are good, to be changed in what a test is about. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    public static final UserId OWNER = new UserId("admin-1");
    public static final BasketId ID = new BasketId("01ARYZ6S410123456789ABCDEF");

    public static final Schedule SCHEDULE =
            new Schedule(
                    List.of(Schedule.Day.MON, Schedule.Day.THU),
                    LocalTime.of(9, 20),
                    LocalTime.of(15, 15),
                    Schedule.DEFAULT_ZONE);

    private Sample() {}

    public static Leg option(int points) {
        return new Leg(
                Leg.Side.SELL,
                Leg.Instrument.CE,
                Optional.of(new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, points)),
                Leg.Expiry.WEEKLY,
                1);
    }

    public static Strategy strategy(String name) {
        return new Strategy(
                name,
                "NIFTY",
                Strategy.Product.INTRADAY,
                SCHEDULE,
                List.of(option(200), option(-200)),
                Optional.of(new BigDecimal("40")),
                Optional.of(new BigDecimal("60.5")));
    }

    public static BasketDraft draft(String name, String description) {
        return new BasketDraft(name, description, Category.INCOME, List.of(strategy("Condor")));
    }

    public static Basket basket() {
        return Basket.create(ID, OWNER, draft("Iron Condor", "Sells premium"), NOW);
    }

    public static Pricing rupees(long paise) {
        return new Pricing.Paid(new Money(paise, Pricing.DEFAULT_CURRENCY));
    }

    public static TemplateConfig config(Pricing pricing, String... tags) {
        return new TemplateConfig(
                Visibility.PUBLIC,
                pricing,
                Difficulty.INTERMEDIATE,
                List.of(tags),
                Optional.empty());
    }
}
