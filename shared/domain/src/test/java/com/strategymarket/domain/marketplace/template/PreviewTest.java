package com.strategymarket.domain.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.domain.marketplace.Sample;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.basket.Leg;
import com.strategymarket.domain.marketplace.basket.Strategy;
import com.strategymarket.domain.marketplace.template.Preview.LegPreview;
import com.strategymarket.domain.marketplace.template.Preview.StrategyPreview;

import org.junit.jupiter.api.Test;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PreviewTest {

    @Test
    void itTellsWhatAnInvestorMayKnow() {
        var leg = new LegPreview(Leg.Side.SELL, Leg.Instrument.CE, Leg.Expiry.WEEKLY);

        assertEquals(
                new Preview(
                        "Sells premium",
                        List.of(
                                new StrategyPreview(
                                        "Condor",
                                        "NIFTY",
                                        Strategy.Product.INTRADAY,
                                        Sample.SCHEDULE,
                                        List.of(leg, leg)))),
                Preview.of(Sample.basket().content()));
    }

    @Test
    void noStrikeStopLossTargetOrLotIsInIt() {
        var secret =
                new Strategy(
                        "Condor",
                        "NIFTY",
                        Strategy.Product.INTRADAY,
                        Sample.SCHEDULE,
                        List.of(
                                new Leg(
                                        Leg.Side.BUY,
                                        Leg.Instrument.PE,
                                        Optional.of(
                                                new Leg.Strike(Leg.StrikeBy.ATM_OFFSET, 31_337)),
                                        Leg.Expiry.MONTHLY,
                                        43)),
                        Optional.of(new BigDecimal("47.11")),
                        Optional.of(new BigDecimal("815.23")));
        var draft = new BasketDraft("Name", "", Category.INCOME, List.of(secret));

        var shown = Preview.of(draft).toString();

        for (var canary : List.of("31337", "43", "47.11", "815.23", "ATM_OFFSET")) {
            assertFalse(shown.contains(canary), shown);
        }
    }

    /** Not by what it is filled with, but by what it is made of. */
    @Test
    void noTypeThatCouldCarryOneHasAWayIntoIt() {
        var types = typesWithin(Preview.class);

        var secret = Set.<Type>of(Leg.class, Leg.Strike.class, Strategy.class, BigDecimal.class);
        assertEquals(Set.of(), types.stream().filter(secret::contains).collect(Collectors.toSet()));
        assertEquals(
                Set.of(),
                types.stream()
                        .filter(type -> type instanceof Class<?> c && c.isPrimitive())
                        .collect(Collectors.toSet()),
                "a bare number could be a strike");
    }

    private static Set<Type> typesWithin(Type root) {
        var seen = new HashSet<Type>();
        collect(root, seen);
        return seen;
    }

    private static void collect(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        parts(type).forEach(part -> collect(part, seen));
    }

    private static Stream<Type> parts(Type type) {
        return switch (type) {
            case ParameterizedType generic -> Arrays.stream(generic.getActualTypeArguments());
            case Class<?> c when c.isRecord() ->
                    Arrays.stream(c.getRecordComponents()).map(part -> part.getGenericType());
            default -> Stream.empty();
        };
    }
}
