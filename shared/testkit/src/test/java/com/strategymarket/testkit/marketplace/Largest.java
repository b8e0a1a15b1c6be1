package com.strategymarket.testkit.marketplace;

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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of everything as the rules allow, in letters of three bytes each and drawn at random, so
 * that packing does not make it small.
 */
final class Largest {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private final Random random = new Random(20);

    BasketDraft basket(Category category) {
        return new BasketDraft(
                text(120), description(), category, times(20, this::strategy).toList());
    }

    TemplateConfig config() {
        var fee = new Money(1_000_000_000, Pricing.DEFAULT_CURRENCY);
        return new TemplateConfig(
                Visibility.PUBLIC,
                new Pricing.Paid(fee),
                Difficulty.INTERMEDIATE,
                times(10, this::tag).toList(),
                Optional.of(text(80)));
    }

    private Strategy strategy() {
        return new Strategy(
                text(60),
                times(20, () -> letter('A', 'Z')).collect(joined()),
                any(Strategy.Product.values()),
                new Schedule(
                        times(7, () -> any(Day.values())).toList(),
                        LocalTime.of(random.nextInt(12), random.nextInt(60)),
                        LocalTime.of(random.nextInt(12, 24), random.nextInt(60)),
                        ZoneId.of(ZONES.get(random.nextInt(ZONES.size())))),
                times(8, this::leg).toList(),
                Optional.of(BigDecimal.valueOf(random.nextInt(1, 100_000), 2)),
                Optional.of(BigDecimal.valueOf(random.nextInt(1, 100_000), 2)));
    }

    private Leg leg() {
        var instrument = any(Leg.Instrument.values());
        var strike = new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, random.nextInt(-50_000, 50_001));
        return new Leg(
                any(Leg.Side.values()),
                instrument,
                instrument == Leg.Instrument.FUT ? Optional.empty() : Optional.of(strike),
                any(Leg.Expiry.values()),
                random.nextInt(1, 51));
    }

    /** A thousand characters in more words than are remembered. */
    private String description() {
        return times(100, () -> text(9)).collect(Collectors.joining(" ")) + "!";
    }

    private String tag() {
        return times(24, () -> letter('A', 'Z')).collect(joined());
    }

    private String text(int length) {
        return times(length, () -> letter('अ', 'ह')).collect(joined());
    }

    private String letter(char first, char last) {
        return Character.toString(random.nextInt(first, last + 1));
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Stream<T> times(int count, Supplier<T> supplier) {
        return Stream.generate(supplier).limit(count);
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining();
    }
}
