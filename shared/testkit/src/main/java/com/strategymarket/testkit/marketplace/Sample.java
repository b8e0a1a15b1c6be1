package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Schedule.Day;
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

/** Good baskets and configurations, to be changed in what a test is about. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    public static final UserId ADMIN = new UserId("6f1c2a34-0000-4000-8000-000000000001");
    public static final UserId OTHER_ADMIN = new UserId("6f1c2a34-0000-4000-8000-000000000002");

    private Sample() {}

    /** The higher the number, the newer the basket. */
    public static BasketId id(int number) {
        return new BasketId("01KAFM%020d".formatted(number));
    }

    public static Basket basket(int number) {
        return basket(number, draft("Iron Condor " + number));
    }

    public static Basket basket(int number, BasketDraft draft) {
        return Basket.create(id(number), ADMIN, draft, NOW);
    }

    public static BasketDraft draft(String name) {
        return draft(name, Category.INCOME);
    }

    public static BasketDraft draft(String name, Category category) {
        return new BasketDraft(
                name, "Sells premium on both sides", category, List.of(strategy("Iron condor")));
    }

    public static Strategy strategy(String name) {
        return new Strategy(
                name,
                "NIFTY",
                Strategy.Product.INTRADAY,
                new Schedule(
                        List.of(Day.MON, Day.THU),
                        LocalTime.of(9, 20),
                        LocalTime.of(15, 15),
                        Schedule.DEFAULT_ZONE),
                List.of(option(200), option(-200)),
                Optional.of(new BigDecimal("40")),
                Optional.of(new BigDecimal("60.5")));
    }

    public static Leg option(int points) {
        return new Leg(
                Leg.Side.SELL,
                points > 0 ? Leg.Instrument.CE : Leg.Instrument.PE,
                Optional.of(new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, points)),
                Leg.Expiry.WEEKLY,
                1);
    }

    public static TemplateConfig config() {
        return config(Visibility.PUBLIC);
    }

    public static TemplateConfig config(Visibility visibility) {
        return config(visibility, rupees(999), "NIFTY", "WEEKLY");
    }

    public static TemplateConfig free(String... tags) {
        return config(Visibility.PUBLIC, new Pricing.Free(), tags);
    }

    public static TemplateConfig config(Visibility visibility, Pricing pricing, String... tags) {
        return new TemplateConfig(
                visibility, pricing, Difficulty.INTERMEDIATE, List.of(tags), Optional.empty());
    }

    public static Pricing rupees(long rupees) {
        return new Pricing.Paid(new Money(rupees * 100, Pricing.DEFAULT_CURRENCY));
    }
}
