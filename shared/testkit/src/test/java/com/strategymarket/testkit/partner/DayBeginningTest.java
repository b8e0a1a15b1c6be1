package com.strategymarket.testkit.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.partner.DynamoLimiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What comes between the look that finds a new day and the write that begins it. */
class DayBeginningTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Instant LATE = Instant.parse("2026-11-20T23:59:59.999Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

    /** The clock is read before and after each call: the third time is before the second call. */
    private static final int BEFORE_THE_DAY_BEGINS = 3;

    private final TablePartners world = new TablePartners();
    private final PartnerKey key = new PartnerAdmin(world.keys()).add(PartnerSample.key(1));
    private final Limiter slowClock = world.newLimiter();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aVisitOfTheDayBeforeIsNotLost() {
        admit(slowClock, LATE);

        admit(interrupted(LATE), MIDNIGHT);

        assertEquals(2, counted(TODAY));
        assertEquals(1, counted(TODAY.plusDays(1)));
    }

    @Test
    void aDayThatSomeoneElseBeginsIsBegunOnce() {
        admit(slowClock, LATE);

        admit(interrupted(MIDNIGHT), MIDNIGHT);

        assertEquals(1, counted(TODAY));
        assertEquals(2, counted(TODAY.plusDays(1)));
    }

    /** An instance whose first visit of the day is overtaken by another's visit. */
    private Limiter interrupted(Instant others) {
        var readings = new AtomicInteger();
        return new DynamoLimiter(
                new Table(
                        world.faulty().client(),
                        world.embedded().tableName(),
                        new Random(2),
                        pause -> {},
                        () -> {
                            if (readings.incrementAndGet() == BEFORE_THE_DAY_BEGINS) {
                                admit(slowClock, others);
                            }
                            return 0;
                        }));
    }

    private void admit(Limiter limiter, Instant now) {
        var visit = new Visit(key, "browseTemplates", true, now);
        assertInstanceOf(Verdict.Admitted.class, limiter.take(visit));
    }

    private long counted(LocalDate day) {
        var space = key.holder().space();
        return world.usages().of(space, new DayRange(day, day)).sum().allowed();
    }
}
