package com.strategymarket.bench.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Strategy;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Templates as a marketplace has them: a few that many follow, shelves of unlike length, all of the
 * same seed the same.
 */
public final class Catalogue {

    /** A tag of one template in ten, and a word in the description of one in a hundred. */
    public static final String TAG_OF_A_TENTH = "EXPIRY_DAY";

    public static final String WORD_OF_A_HUNDREDTH = "thunderbolt";

    private static final Instant FIRST = Instant.parse("2025-01-01T03:45:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(11);
    private static final int MOST_SUBSCRIBERS = 250_000;
    private static final List<String> UNDERLYINGS =
            List.of("NIFTY", "BANKNIFTY", "FINNIFTY", "MIDCPNIFTY", "SENSEX", "RELIANCE");
    private static final List<String> TAGS =
            List.of("NIFTY", "BANKNIFTY", "WEEKLY", "MONTHLY", "THETA", "HEDGED", "LOW_CAPITAL");

    /** The shelves fill unevenly. */
    private static final List<Category> CATEGORIES =
            List.of(
                    Category.INCOME,
                    Category.INCOME,
                    Category.INCOME,
                    Category.INCOME,
                    Category.INTRADAY,
                    Category.INTRADAY,
                    Category.INTRADAY,
                    Category.DIRECTIONAL,
                    Category.DIRECTIONAL,
                    Category.VOLATILITY,
                    Category.VOLATILITY,
                    Category.HEDGING,
                    Category.ARBITRAGE);

    private final RandomGenerator random;
    private final Ids ids;

    Catalogue(RandomGenerator random) {
        this.random = random;
        this.ids = new Ids(random);
    }

    /** Templates that are just being enabled, in the order of their age. */
    Stream<Entry> entries(int count) {
        return Stream.iterate(FIRST, at -> at.plus(BETWEEN)).limit(count).map(this::entry);
    }

    /**
     * @param subscribers as published for it
     */
    record Entry(Offering before, Offering after, Instant at, long subscribers) {}

    private Entry entry(Instant at) {
        var id = new BasketId(ids.next(at));
        var owner = new UserId("admin-" + random.nextInt(200));
        var basket = Basket.create(id, owner, draft(), at);
        var before = new Offering(basket, Optional.empty());
        return new Entry(before, before.enabled(config(), at), at, subscribers());
    }

    /** Most have a handful, some have very many. */
    private long subscribers() {
        return (long) Math.min(MOST_SUBSCRIBERS, 2 / Math.pow(1 - random.nextDouble(), 1.3) - 2);
    }

    private BasketDraft draft() {
        var strategies = Stream.generate(this::strategy).limit(random.nextInt(1, 5)).toList();
        return new BasketDraft(words(3, 6), description(), any(CATEGORIES), strategies);
    }

    private String description() {
        var text = words(30, 90);
        return random.nextInt(100) == 0 ? WORD_OF_A_HUNDREDTH + " " + text : text;
    }

    private Strategy strategy() {
        var days = List.of(Schedule.Day.MON, Schedule.Day.TUE, Schedule.Day.THU);
        var schedule =
                new Schedule(
                        days,
                        LocalTime.of(9, random.nextInt(16, 60)),
                        LocalTime.of(15, random.nextInt(30)),
                        Schedule.DEFAULT_ZONE);
        return new Strategy(
                words(2, 3),
                any(UNDERLYINGS),
                any(List.of(Strategy.Product.values())),
                schedule,
                Stream.generate(this::leg).limit(random.nextInt(1, 5)).toList(),
                Optional.of(BigDecimal.valueOf(random.nextInt(10, 90))),
                Optional.of(BigDecimal.valueOf(random.nextInt(10, 90))));
    }

    private Leg leg() {
        var strike = new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, random.nextInt(-20, 21) * 50);
        return new Leg(
                any(List.of(Leg.Side.values())),
                any(List.of(Leg.Instrument.CE, Leg.Instrument.PE)),
                Optional.of(strike),
                any(List.of(Leg.Expiry.values())),
                random.nextInt(1, 6));
    }

    private TemplateConfig config() {
        var tags = TAGS.stream().filter(tag -> random.nextInt(3) == 0);
        var rare = Stream.of(TAG_OF_A_TENTH).filter(tag -> random.nextInt(10) == 0);
        return new TemplateConfig(
                Visibility.PUBLIC,
                pricing(),
                any(List.of(Difficulty.values())),
                Stream.concat(tags, rare).toList(),
                Optional.of(words(2, 3)));
    }

    private Pricing pricing() {
        return random.nextInt(3) == 0
                ? new Pricing.Free()
                : new Pricing.Paid(
                        Money.ofMajor(
                                BigDecimal.valueOf(random.nextInt(1, 50) * 100L - 1),
                                Pricing.DEFAULT_CURRENCY));
    }

    private String words(int least, int most) {
        return String.join(
                " ", Stream.generate(this::word).limit(random.nextInt(least, most + 1)).toList());
    }

    /** Of some thousand. */
    private String word() {
        return any(List.of("tar", "vel", "son", "mik", "dor", "pan", "lis", "gam"))
                + any(List.of("a", "e", "i", "o", "u"))
                + any(List.of("ren", "tol", "sky", "bar", "num", "fex", "jin", "lod"))
                + any(List.of("", "s", "ed", "ing", "er"));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
