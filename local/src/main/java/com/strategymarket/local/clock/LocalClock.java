package com.strategymarket.local.clock;

import static java.time.temporal.ChronoUnit.MINUTES;

import com.strategymarket.local.clock.ClockMove.Moved;
import com.strategymarket.local.clock.ClockMove.Refused;
import com.strategymarket.local.data.DataFile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Real time and how far it was moved forward. Each whole minute that it passes without a jump ticks
 * once.
 */
public final class LocalClock implements InstantSource {
    private final InstantSource real;
    private final ClockFile file;
    private final MinuteTicks ticks = new MinuteTicks();

    /** Held while the clock is moved and while a minute ticks, so that no minute ticks twice. */
    private final ReentrantLock moving = new ReentrantLock();

    private volatile InstantSource reading;
    private volatile boolean ending;
    private Instant lastTicked;

    public LocalClock(InstantSource real, Optional<Path> folder) {
        this.real = real;
        this.file = new ClockFile(DataFile.in(folder, "clock.json"));
        this.reading = InstantSource.offset(real, file.offset());
        this.lastTicked = instant().truncatedTo(MINUTES);
    }

    @Override
    public Instant instant() {
        return reading.instant();
    }

    public void onMinute(MinuteTick listener) {
        ticks.add(listener);
    }

    public ClockMove move(ClockRequest request) {
        return switch (request) {
            case ClockRequest.SetTo(var time) -> set(time);
            case ClockRequest.AdvanceBy(var span) -> advance(span);
            case ClockRequest.Unreadable(var reason) -> new Refused(reason);
        };
    }

    /** Jumps forward; the minutes between do not tick, nor does the one that it arrives at. */
    public ClockMove set(Instant target) {
        return alone(
                () -> ClockRules.refusalToSet(instant(), target).orElseGet(() -> jump(target)));
    }

    public ClockMove advance(Duration span) {
        return advance(TimeSpan.of(span));
    }

    /** Moves forward, standing still at each whole minute for as long as its tick takes. */
    public ClockMove advance(TimeSpan span) {
        return alone(
                () -> {
                    var now = instant();
                    return ClockRules.refusalToAdvance(now, span)
                            .orElseGet(() -> tickThrough(span.after(now)));
                });
    }

    /**
     * Ticks for each minute that began since the last tick; does nothing while the clock is being
     * moved.
     */
    public void tickDue() {
        if (moving.isHeldByCurrentThread() || !moving.tryLock()) {
            return;
        }
        try {
            var now = instant();
            while (!ending && !nextTick().isAfter(now)) {
                tickNext();
            }
        } finally {
            moving.unlock();
        }
    }

    /**
     * Lets nothing tick any more. An advance under way ends after the tick that it is at, and tells
     * where that was: what is left of a year would keep the process alive for many minutes.
     */
    public void end() {
        ending = true;
    }

    private ClockMove alone(Supplier<ClockMove> move) {
        if (moving.isHeldByCurrentThread()) {
            return new Refused("The clock cannot be moved by one of its own ticks.");
        }
        moving.lock();
        try {
            return move.get();
        } finally {
            moving.unlock();
        }
    }

    private ClockMove jump(Instant target) {
        standAt(target);
        lastTicked = target.truncatedTo(MINUTES);
        runOn();
        return new Moved(target);
    }

    private ClockMove tickThrough(Instant target) {
        try {
            while (!ending && !nextTick().isAfter(target)) {
                standAt(nextTick());
                tickNext();
            }
            if (!ending) {
                standAt(target);
            }
            return new Moved(instant());
        } finally {
            runOn();
        }
    }

    private void standAt(Instant moment) {
        // A minute that was still due when the advance began lies behind the clock, which never
        // goes back.
        var now = instant();
        var stand = moment.isAfter(now) ? moment : now;
        file.keepSoon(Duration.between(real.instant(), stand));
        reading = InstantSource.fixed(stand);
    }

    private void runOn() {
        var offset = Duration.between(real.instant(), instant());
        reading = InstantSource.offset(real, offset);
        file.keep(offset);
    }

    private Instant nextTick() {
        return lastTicked.plus(1, MINUTES);
    }

    private void tickNext() {
        lastTicked = nextTick();
        ticks.run(lastTicked);
    }
}
