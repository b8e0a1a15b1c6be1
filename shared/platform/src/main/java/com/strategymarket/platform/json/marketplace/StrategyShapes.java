package com.strategymarket.platform.json.marketplace;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Numbers.whole;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.text;
import static com.strategymarket.platform.json.Scalars.timeOfDay;
import static com.strategymarket.platform.json.Scalars.zone;

import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Schedule;
import com.strategymarket.domain.marketplace.basket.Strategy;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

/** Strategies, as admins write them and as they are stored. */
public final class StrategyShapes {

    private static final Range DAYS = Range.whole(1, Schedule.Day.values().length);

    private static final ObjectShape<Leg.Strike> STRIKE =
            ObjectShape.of(
                    "Strike",
                    strike -> {
                        var by = strike.required("by", Leg.Strike::by, choice(Leg.StrikeBy.class));
                        var value =
                                strike.required("value", Leg.Strike::value, whole(Leg.Strike.VALUE))
                                        .about("Points from the strike at the money.");
                        return read -> new Leg.Strike(read.get(by), read.get(value));
                    });

    private static final ObjectShape<Leg> LEG =
            ObjectShape.of(
                    "Leg",
                    leg -> {
                        var side = leg.required("side", Leg::side, choice(Leg.Side.class));
                        var instrument =
                                leg.required(
                                        "instrument",
                                        Leg::instrument,
                                        choice(Leg.Instrument.class));
                        var strike =
                                leg.optional("strike", Leg::strike, STRIKE)
                                        .about("Required for CE and PE; a FUT has none.");
                        var expiry = leg.required("expiry", Leg::expiry, choice(Leg.Expiry.class));
                        var lots = leg.required("lots", Leg::lots, whole(Leg.LOTS));
                        leg.rule(
                                "strike",
                                read -> Leg.brokenStrike(read.get(instrument), read.get(strike)));
                        return read ->
                                new Leg(
                                        read.get(side),
                                        read.get(instrument),
                                        read.get(strike),
                                        read.get(expiry),
                                        read.get(lots));
                    });

    public static final ObjectShape<Schedule> SCHEDULE =
            ObjectShape.of(
                    "Schedule",
                    schedule -> {
                        var days =
                                schedule.required(
                                        "days",
                                        Schedule::days,
                                        ListShape.of(choice(Schedule.Day.class), DAYS));
                        var entry =
                                schedule.required("entry_time", Schedule::entryTime, timeOfDay());
                        var exit =
                                schedule.required("exit_time", Schedule::exitTime, timeOfDay())
                                        .about("After entry_time, on the same day.");
                        var timezone =
                                schedule.orElse(
                                        "timezone",
                                        Schedule::timezone,
                                        zone(),
                                        Schedule.DEFAULT_ZONE);
                        schedule.rule(
                                "exit_time",
                                read -> Schedule.brokenExit(read.get(entry), read.get(exit)));
                        return read ->
                                new Schedule(
                                        read.get(days),
                                        read.get(entry),
                                        read.get(exit),
                                        read.get(timezone));
                    });

    public static final ObjectShape<Strategy> STRATEGY =
            ObjectShape.of(
                    "Strategy",
                    strategy -> {
                        var name = strategy.required("name", Strategy::name, text(Strategy.NAME));
                        var underlying =
                                strategy.required(
                                        "underlying",
                                        Strategy::underlying,
                                        text(Strategy.UNDERLYING));
                        var product =
                                strategy.required(
                                        "product",
                                        Strategy::product,
                                        choice(Strategy.Product.class));
                        var schedule = strategy.required("schedule", Strategy::schedule, SCHEDULE);
                        var legs =
                                strategy.required(
                                        "legs", Strategy::legs, ListShape.of(LEG, Strategy.LEGS));
                        var stopLoss =
                                strategy.optional(
                                        "stop_loss_percent",
                                        Strategy::stopLossPercent,
                                        decimal(Strategy.PERCENT));
                        var target =
                                strategy.optional(
                                        "target_percent",
                                        Strategy::targetPercent,
                                        decimal(Strategy.PERCENT));
                        return read ->
                                new Strategy(
                                        read.get(name),
                                        read.get(underlying),
                                        read.get(product),
                                        read.get(schedule),
                                        read.get(legs),
                                        read.get(stopLoss),
                                        read.get(target));
                    });

    private StrategyShapes() {}
}
