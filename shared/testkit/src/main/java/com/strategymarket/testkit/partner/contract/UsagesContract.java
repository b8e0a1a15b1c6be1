package com.strategymarket.testkit.partner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How partners used their keys, as they and admins look it up. */
public abstract class UsagesContract extends InAPartnerWorld {

    private static final Instant NOW = PartnerSample.NOW;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private static final KeyHolder HOLDER = PartnerSample.key(1).holder();
    private static final KeyTerms TERMS = PartnerSample.key(1).terms();

    @Test
    void keysOfAPartnerAreShownTogetherAndApart() {
        var one = admin.add(PartnerSample.key(1));
        var two = admin.add(PartnerSample.key(2));
        visit(one, 3, 0);
        visit(two, 2, 0);
        visit(two, 1, 1);

        var usage = usage(one, TODAY, TODAY.plusDays(1));

        assertEquals(6, usage.sum().allowed());
        assertEquals(3, usage.of(one.id()).sum().allowed());
        assertEquals(5, usage.on(TODAY).sum().allowed());
        assertEquals(1, usage.of(two.id()).on(TODAY.plusDays(1)).sum().allowed());
        assertEquals(usage, usage(two, TODAY, TODAY.plusDays(1)));
    }

    @Test
    void oneKeyAloneIsShownAsItIsAmongTheOthers() {
        var one = admin.add(PartnerSample.key(1));
        var two = admin.add(PartnerSample.key(2));
        visit(one, 3, 0);
        visit(two, 2, 0);
        visit(two, 1, 1);

        var range = new DayRange(TODAY, TODAY.plusDays(1));

        assertEquals(3, world.usages().of(one, range).sum().allowed());
        assertEquals(Map.of(one.id(), NOW), world.usages().of(one, range).lastUsed());
        assertEquals(
                usage(two, TODAY, TODAY.plusDays(1)).of(two.id()).days(),
                world.usages().of(two, range).days());
        var stranger = world.usages().of(PartnerSample.key(3), range);
        assertEquals(List.of(), stranger.days());
        assertEquals(Map.of(), stranger.lastUsed());
    }

    /** Keys are never removed, so that a partner may have had any number of them. */
    @Test
    void howeverManyKeysAPartnerHasAllAreAddedUp() {
        var secret = PartnerSample.key(1).secrets().all().getFirst();
        var keys =
                IntStream.rangeClosed(1, 101)
                        .mapToObj(PartnerSample::id)
                        .map(id -> PartnerKey.create(id, HOLDER, TERMS, secret))
                        .map(admin::add)
                        .toList();
        keys.forEach(key -> visit(key, 1, 0));
        var newest = keys.getLast();

        assertEquals(101, usage(newest, TODAY, TODAY).sum().allowed());
        assertEquals(101, usage(newest, TODAY, TODAY).lastUsed().size());
        assertEquals(1, usage(newest, TODAY, TODAY).of(newest.id()).sum().allowed());
        assertEquals(1, world.usages().of(newest, new DayRange(TODAY, TODAY)).sum().allowed());
    }

    @Test
    void howeverManyDaysAreInItAllAreAddedUp() {
        var key = admin.add(PartnerSample.key(1));
        var limiter = world.newLimiter();
        var secret = key.secrets().all().getFirst();
        for (int number = 1; number <= 12; number++) {
            var other = PartnerKey.create(PartnerSample.id(number), HOLDER, TERMS, secret);
            if (number > 1) {
                admin.add(other);
            }
            for (int day = 0; day < DayRange.MOST_DAYS; day++) {
                limiter.turnedAway(other, NOW.plus(Duration.ofDays(day)));
            }
        }

        var last = TODAY.plusDays(DayRange.MOST_DAYS - 1);
        assertEquals(12 * DayRange.MOST_DAYS, usage(key, TODAY, last).sum().refused());
        assertEquals(12, usage(key, last, last).sum().refused());
        assertEquals(
                DayRange.MOST_DAYS,
                world.usages().of(key, new DayRange(TODAY, last)).sum().refused());
    }

    @Test
    void nothingOfAnotherPartnerOrEnvironmentIsInIt() {
        var live = admin.add(PartnerSample.key(1, PartnerSample.ZEBU, Environment.LIVE));
        var test = admin.add(PartnerSample.key(2, PartnerSample.ZEBU, Environment.TEST));
        var other = admin.add(PartnerSample.key(3, PartnerSample.ANGEL, Environment.LIVE));
        visit(live, 1, 0);
        visit(test, 2, 0);
        visit(other, 3, 0);
        visit(other, 3, 1);

        assertEquals(1, usage(live, TODAY, TODAY.plusDays(9)).sum().allowed());
        assertEquals(2, usage(test, TODAY, TODAY.plusDays(9)).sum().allowed());
        assertEquals(6, usage(other, TODAY, TODAY.plusDays(9)).sum().allowed());
        assertEquals(Map.of(live.id(), NOW), usage(live, TODAY, TODAY.plusDays(9)).lastUsed());
    }

    @Test
    void onlyTheDaysOfTheRangeAreInItAndBothEndsAre() {
        var key = admin.add(PartnerSample.key(1));
        for (int day = 0; day < 6; day++) {
            visit(key, day + 1, day);
        }

        for (int first = 0; first < 6; first++) {
            for (int last = first; last < 6; last++) {
                var usage = usage(key, TODAY.plusDays(first), TODAY.plusDays(last));
                assertEquals(
                        (last + 1) * (last + 2) / 2 - first * (first + 1) / 2,
                        usage.sum().allowed());
                assertEquals(1 + last - first, usage.days().size());
            }
        }
        assertEquals(0, usage(key, TODAY.minusDays(9), TODAY.minusDays(1)).sum().allowed());
        assertEquals(0, usage(key, TODAY.plusDays(6), TODAY.plusDays(60)).sum().allowed());
    }

    @Test
    void aKeyThatWasNeverUsedHasNoUsage() {
        var key = admin.add(PartnerSample.key(1));

        var usage = usage(key, TODAY, TODAY);

        assertEquals(0, usage.sum().allowed());
        assertEquals(Map.of(), usage.lastUsed());
    }

    @Test
    void lastUseIsToldWhateverTheRange() {
        var key = admin.add(PartnerSample.key(1));
        visit(key, 1, 2);

        assertEquals(
                Map.of(key.id(), NOW.plus(Duration.ofDays(2))),
                usage(key, TODAY.minusDays(9), TODAY.minusDays(9)).lastUsed());
    }

    @Test
    void aChangeToTheKeyKeepsItsUsage() {
        var key = admin.add(PartnerSample.key(1));
        visit(key, 2, 0);
        var revoked = admin.revoke(key);

        assertEquals(2, usage(revoked, TODAY, TODAY).sum().allowed());
    }

    private void visit(PartnerKey key, int times, int days) {
        var instances = Instances.of(world, 2, Duration.ZERO, NOW.plus(Duration.ofDays(days)));
        for (int i = 0; i < times; i++) {
            instances.admitted(i, key);
        }
    }

    private KeyUsage usage(PartnerKey key, LocalDate first, LocalDate last) {
        return world.usages().of(key.holder().space(), new DayRange(first, last));
    }
}
