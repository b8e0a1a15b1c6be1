package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.platform.dynamo.partner.Counters.Pending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an instance has counted of a key by itself and not yet written. The key's next visit writes
 * it; whoever is turned away does so now and then, since a key that is closed has no visits.
 */
final class Uncounted {

    /** How long after one write of those who were turned away there is another. */
    private static final long APART = Duration.ofSeconds(5).toNanos();

    private static final Pending ONE_LIMITED = new Pending(1, 0);
    private static final Pending ONE_TURNED_AWAY = new Pending(0, 1);

    private Pending pending = Pending.NONE;
    private LocalDate day = LocalDate.MIN;
    private long writtenAt;

    /** What is to be written now, and of which day it is. */
    record Due(LocalDate day, Pending pending) {}

    synchronized void limited(Instant now) {
        add(ONE_LIMITED, BucketItem.day(now));
    }

    /** What is left of a day before is due when the next day begins, however soon that is. */
    synchronized Optional<Due> turnedAway(Instant now) {
        var today = BucketItem.day(now);
        var left = day.isBefore(today) && !pending.isNone() ? due() : Optional.<Due>empty();
        add(ONE_TURNED_AWAY, today);
        if (left.isPresent() || Standing.nanos(now) - writtenAt < APART) {
            return left;
        }
        writtenAt = Standing.nanos(now);
        return due();
    }

    private Optional<Due> due() {
        return Optional.of(new Due(day, take()));
    }

    /** Hands over what is to be written. */
    synchronized Pending take() {
        var taken = pending;
        pending = Pending.NONE;
        return taken;
    }

    synchronized void giveBack(Pending unwritten) {
        pending = pending.plus(unwritten);
    }

    /** It counts on the day on which the first of them came. */
    private void add(Pending more, LocalDate today) {
        day = pending.isNone() ? today : day;
        pending = pending.plus(more);
    }
}
