package com.strategymarket.testkit.partner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.MadeSubscriptions.Source;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Subscriptions that keys make, beside what their limiters count. */
public abstract class MadeSubscriptionsContract extends InAPartnerWorld {

    private static final Instant NOW = PartnerSample.NOW;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    @Test
    void eachIsCountedOnceHoweverOftenItIsToldOf() {
        var key = admin.add(PartnerSample.key(1));
        tell(key, 0, 1, 2, 3);
        tell(key, 0, 2);
        tell(key, 0, 3, 4);
        tell(key, 0, 1, 2, 3, 4);

        assertEquals(new Tally(0, 0, 0, 4, Map.of()), today(key));
    }

    @Test
    void theRunningDayHasVisitsAndSubscriptions() {
        var key = admin.add(PartnerSample.key(1));
        visit(key, 0);
        tell(key, 0, 1, 2);
        visit(key, 0);

        assertEquals(new Tally(2, 0, 0, 2, Map.of("browseTemplates", 2L)), today(key));
    }

    /** The first visit of the next day puts the one before away. */
    @Test
    void aDayThatIsOverHasBothAsWell() {
        var key = admin.add(PartnerSample.key(1));
        visit(key, 0);
        tell(key, 0, 1, 2);
        visit(key, 1);
        tell(key, 0, 2, 3);
        tell(key, 1, 4);

        assertEquals(new Tally(1, 0, 0, 3, Map.of("browseTemplates", 1L)), today(key));
        assertEquals(
                new Tally(1, 0, 0, 1, Map.of("browseTemplates", 1L)), on(key, TODAY.plusDays(1)));
        assertEquals(4, usage(key, TODAY, TODAY.plusDays(1)).subscriptions());
    }

    @Test
    void nothingOfAnotherKeyPartnerOrEnvironmentIsInIt() {
        var keys =
                List.of(
                        admin.add(PartnerSample.key(1)),
                        admin.add(PartnerSample.key(2)),
                        admin.add(PartnerSample.key(3, PartnerSample.ZEBU, Environment.TEST)),
                        admin.add(PartnerSample.key(4, PartnerSample.ANGEL, Environment.LIVE)));
        tell(keys.get(0), 0, 1);
        tell(keys.get(1), 0, 2, 3);
        tell(keys.get(2), 0, 4, 5, 6);
        tell(keys.get(3), 0, 7, 8, 9, 10);

        var found =
                keys.stream()
                        .map(
                                key ->
                                        world.usages()
                                                .of(
                                                        key.holder().space(),
                                                        new DayRange(TODAY, TODAY))
                                                .of(key.id())
                                                .sum()
                                                .subscriptions())
                        .toList();
        assertEquals(List.of(1L, 2L, 3L, 4L), found);
    }

    @ParameterizedTest
    @ValueSource(ints = {98, 99, 100, 250})
    void manyAtOnceAreAllCounted(int count) {
        var key = admin.add(PartnerSample.key(1));
        tell(key, 0, 7, 99, 240);

        tell(key, 0, IntStream.range(0, count).toArray());
        tell(key, 0, IntStream.range(0, count).toArray());

        long knownBefore = IntStream.of(7, 99, 240).filter(number -> number >= count).count();
        assertEquals(count + knownBefore, today(key).subscriptions());
    }

    @Test
    void manyWhoTellTheSameAtOnceCountItOnce() {
        var key = admin.add(PartnerSample.key(1));

        Together.run(
                16,
                number -> {
                    tell(key, 0, number / 2, number / 2 + 1);
                    return number;
                });

        assertEquals(9, today(key).subscriptions());
    }

    private void tell(PartnerKey key, int days, int... numbers) {
        var source = Source.of(key.holder().space(), key.id(), NOW.plus(Duration.ofDays(days)));
        var made =
                IntStream.of(numbers)
                        .mapToObj(number -> new SubscriptionId("01KAFM%020d".formatted(number)))
                        .toList();
        world.madeSubscriptions().count(source, made);
    }

    private void visit(PartnerKey key, int days) {
        Instances.of(world, 1, Duration.ZERO, NOW.plus(Duration.ofDays(days))).admitted(0, key);
    }

    private Tally today(PartnerKey key) {
        return on(key, TODAY);
    }

    private Tally on(PartnerKey key, LocalDate day) {
        return usage(key, day, day);
    }

    private Tally usage(PartnerKey key, LocalDate first, LocalDate last) {
        return world.usages().of(key.holder().space(), new DayRange(first, last)).sum();
    }
}
