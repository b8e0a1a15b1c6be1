package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.partner.limit.Level;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.dynamo.partner.Counters.Pending;

import java.time.Duration;

/**
 * What an instance last saw of a key's buckets. Levels only ever grow, so that what was seen is
 * never more than what is there: who was found to have nothing left can be turned away by it.
 */
final class Sight {

    /** After that the table is asked again: the limits may have been raised meanwhile. */
    private static final long TRUSTED = Duration.ofSeconds(5).toNanos();

    private long minuteFullAt;
    private long dayFullAt;
    private long seenAt;

    /** Whether others use the key at the same time, so that what was seen is soon old. */
    private boolean shared;

    private Guess last = new Guess(true, true);
    private Pending pending = Pending.NONE;

    synchronized boolean isKnownEmpty(Visit visit) {
        return Standing.nanos(visit.now()) - seenAt < TRUSTED && standing(visit).isExhausted();
    }

    synchronized Standing standing(Visit visit) {
        var limits = visit.key().terms().limits();
        return new Standing(limits, minuteFullAt, dayFullAt, visit.now());
    }

    synchronized Guess guess(Visit visit) {
        var standing = standing(visit);
        var now = standing.now();
        return new Guess(
                isFull(standing.minute(), now, last.minuteIsFull()),
                isFull(standing.day(), now, last.dayIsFull()));
    }

    /**
     * One that was in use a moment ago may be full by now, unless others went on using it. They are
     * taken to do as they did, for as long as it takes an empty one to fill.
     */
    private boolean isFull(Level level, long now, boolean wasFull) {
        boolean othersMayUseIt = shared && now - level.fullAt() < level.bandwidth().span();
        return level.isFull(now) && (wasFull || !othersMayUseIt);
    }

    /** Notes what is true, and what one admission made of it. */
    synchronized Standing admitted(Standing before) {
        saw(before);
        var after = before.afterOne();
        remember(after);
        return after;
    }

    synchronized void saw(Standing found) {
        var now = found.now();
        shared = seenAt > 0 && found.minuteFullAt() != minuteFullAt;
        last = new Guess(found.minute().isFull(now), found.day().isFull(now));
        remember(found);
    }

    private void remember(Standing standing) {
        minuteFullAt = Math.max(minuteFullAt, standing.minuteFullAt());
        dayFullAt = Math.max(dayFullAt, standing.dayFullAt());
        seenAt = Math.max(seenAt, standing.now());
    }

    synchronized void limited() {
        pending = pending.plus(new Pending(1, 0));
    }

    synchronized void turnedAway() {
        pending = pending.plus(new Pending(0, 1));
    }

    /** Hands over what is to be written with the next visit. */
    synchronized Pending takePending() {
        var taken = pending;
        pending = Pending.NONE;
        return taken;
    }

    synchronized void giveBack(Pending unwritten) {
        pending = pending.plus(unwritten);
    }
}
