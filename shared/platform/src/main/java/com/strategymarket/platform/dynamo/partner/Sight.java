package com.strategymarket.platform.dynamo.partner;

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

    /** What was true the last time that it could not be told from what was seen before. */
    private Guess turnedOut = new Guess(true, true);

    private Pending pending = Pending.NONE;

    synchronized boolean isKnownEmpty(Visit visit) {
        return Standing.nanos(visit.now()) - seenAt < TRUSTED && standing(visit).isExhausted();
    }

    synchronized Standing standing(Visit visit) {
        var limits = visit.key().terms().limits();
        return new Standing(limits, minuteFullAt, dayFullAt, visit.now());
    }

    /**
     * What was in use when it was seen last is in use, if its time is not over. Beyond that it
     * depends on what others did meanwhile: it is taken to be as it turned out the last time.
     */
    synchronized Guess guess(Visit visit) {
        var seen = standing(visit);
        return new Guess(
                seen.minute().isFull(seen.now()) && turnedOut.minuteIsFull(),
                seen.day().isFull(seen.now()) && turnedOut.dayIsFull());
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
        turnedOut =
                new Guess(
                        minuteFullAt <= now ? found.minute().isFull(now) : turnedOut.minuteIsFull(),
                        dayFullAt <= now ? found.day().isFull(now) : turnedOut.dayIsFull());
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
