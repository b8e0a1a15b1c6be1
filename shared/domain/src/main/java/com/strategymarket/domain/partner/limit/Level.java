package com.strategymarket.domain.partner.limit;

import java.time.Duration;

/**
 * How full the bucket of one bandwidth is, told by one number (the generic cell rate algorithm):
 * the moment at which it will be full again if nobody comes.
 *
 * @param fullAt in nanoseconds since 1970, like every moment here
 */
public record Level(Bandwidth bandwidth, long fullAt) {

    public boolean isFull(long now) {
        return fullAt <= now;
    }

    /** Whether there is nothing left for one more request. */
    public boolean isEmpty(long now) {
        return fullAt > latest(now);
    }

    /** The latest {@link #fullAt} at which one more request is let through. */
    public long latest(long now) {
        return now + bandwidth.span() - bandwidth.interval();
    }

    public Level afterOne(long now) {
        return new Level(bandwidth, Math.max(fullAt, now) + bandwidth.interval());
    }

    /**
     * The same use under another bandwidth that counts from a moment on: as many requests as it
     * stands for then, each at the other's interval. What is begun counts as a whole, and no more
     * is used than there is.
     */
    public Level under(Bandwidth other, long since) {
        if (other.equals(bandwidth) || fullAt <= since) {
            return new Level(other, fullAt);
        }
        var used = Math.min(Math.ceilDiv(fullAt - since, bandwidth.interval()), other.quota());
        return new Level(other, since + used * other.interval());
    }

    public long left(long now) {
        return Math.max(0, (now + bandwidth.span() - Math.max(fullAt, now)) / bandwidth.interval());
    }

    public Duration untilFull(long now) {
        return Duration.ofNanos(Math.max(0, fullAt - now));
    }

    /** How long to wait until one more request is let through. */
    public Duration untilOne(long now) {
        return Duration.ofNanos(Math.max(0, fullAt - latest(now)));
    }
}
