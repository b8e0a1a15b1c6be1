package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Visit;

import java.time.Duration;
import java.time.Instant;

/**
 * What an instance last saw of a key's buckets. While the key stays as it is, levels only grow, so
 * that what was seen is never more than what is there: who was found to have nothing left can be
 * turned away by it. Other limits may make them smaller, so that each version of the key is looked
 * at anew.
 */
final class Sight {

    /** After that the table is asked again: the limits may have been raised meanwhile. */
    private static final long TRUSTED = Duration.ofSeconds(5).toNanos();

    private final long version;
    private final Uncounted uncounted;
    private long minuteFullAt;
    private long dayFullAt;
    private long seenAt;

    /** What was true the last time that it could not be told from what was seen before. */
    private Guess turnedOut;

    /** Which of a key's buckets are taken to be full. */
    record Guess(boolean minuteIsFull, boolean dayIsFull) {}

    private Sight(long version, Uncounted uncounted, Guess turnedOut) {
        this.version = version;
        this.uncounted = uncounted;
        this.turnedOut = turnedOut;
    }

    static Sight first(PartnerKey key) {
        return new Sight(key.version(), new Uncounted(), new Guess(true, true));
    }

    boolean isOf(PartnerKey key) {
        return version == key.version();
    }

    boolean isOlderThan(PartnerKey key) {
        return version < key.version();
    }

    /** The key as another version knows it: what is in use will still be, most probably. */
    Sight of(PartnerKey other, Instant now) {
        return new Sight(other.version(), uncounted, guess(now));
    }

    /** What is counted is the same, whatever the version. */
    Uncounted uncounted() {
        return uncounted;
    }

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
    synchronized Guess guess(Instant moment) {
        var now = Standing.nanos(moment);
        return new Guess(
                minuteFullAt <= now && turnedOut.minuteIsFull(),
                dayFullAt <= now && turnedOut.dayIsFull());
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
}
