package com.strategymarket.platform.json.marketplace;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Strategy;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.domain.marketplace.template.Preview.LegPreview;
import com.strategymarket.domain.marketplace.template.Preview.StrategyPreview;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

/** What investors may know of a basket, as it is shown and as it is stored. */
public final class PreviewShapes {

    private static final ObjectShape<LegPreview> LEG =
            ObjectShape.of(
                    "LegPreview",
                    leg -> {
                        var side = leg.required("side", LegPreview::side, choice(Leg.Side.class));
                        var instrument =
                                leg.required(
                                        "instrument",
                                        LegPreview::instrument,
                                        choice(Leg.Instrument.class));
                        var expiry =
                                leg.required(
                                        "expiry", LegPreview::expiry, choice(Leg.Expiry.class));
                        return read ->
                                new LegPreview(
                                        read.get(side), read.get(instrument), read.get(expiry));
                    });

    public static final ObjectShape<StrategyPreview> STRATEGY =
            ObjectShape.of(
                    "StrategyPreview",
                    strategy -> {
                        var name =
                                strategy.required(
                                        "name", StrategyPreview::name, text(Strategy.NAME));
                        var underlying =
                                strategy.required(
                                        "underlying",
                                        StrategyPreview::underlying,
                                        text(Strategy.UNDERLYING));
                        var product =
                                strategy.required(
                                        "product",
                                        StrategyPreview::product,
                                        choice(Strategy.Product.class));
                        var schedule =
                                strategy.required(
                                        "schedule",
                                        StrategyPreview::schedule,
                                        StrategyShapes.SCHEDULE);
                        var legs =
                                strategy.required(
                                        "legs",
                                        StrategyPreview::legs,
                                        ListShape.of(LEG, Strategy.LEGS));
                        return read ->
                                new StrategyPreview(
                                        read.get(name),
                                        read.get(underlying),
                                        read.get(product),
                                        read.get(schedule),
                                        read.get(legs));
                    });

    public static final ObjectShape<Preview> PREVIEW =
            ObjectShape.of(
                    "Preview",
                    preview -> {
                        var description =
                                preview.required("description", Preview::description, text());
                        var strategies =
                                preview.required(
                                        "strategies", Preview::strategies, ListShape.of(STRATEGY));
                        return read -> new Preview(read.get(description), read.get(strategies));
                    });

    private PreviewShapes() {}
}
