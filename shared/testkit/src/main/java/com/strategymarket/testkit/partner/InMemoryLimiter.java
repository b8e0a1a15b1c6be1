package com.strategymarket.testkit.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The limits of all instances together, and what one of them has seen of them. */
final class InMemoryLimiter implements Limiter {

    /** As long as an instance refuses by what it saw, without looking again. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final PartnerMemory memory;

    /** As long as those who were turned away are not written again. */
    private static final Duration APART = Duration.ofSeconds(5);

    private final Map<PartnerKeyId, Seen> seen = new HashMap<>();
    private final Map<PartnerKeyId, Unwritten> unwritten = new HashMap<>();
    private final Map<PartnerKeyId, Instant> written = new HashMap<>();

    private record Seen(long version, Standing standing) {}

    private record Unwritten(LocalDate day, Tally tally) {

        Unwritten plus(Unwritten more) {
            return new Unwritten(day, tally.plus(more.tally));
        }
    }

    InMemoryLimiter(PartnerMemory memory) {
        this.memory = memory;
    }

    @Override
    public Verdict take(Visit visit) {
        return memory.alone(() -> verdict(visit));
    }

    private Verdict verdict(Visit visit) {
        var known = knownExhausted(visit);
        if (known.isPresent()) {
            count(visit.key(), visit.now(), new Tally(0, 1, 0, 0, Map.of()));
            return new Verdict.Exhausted(known.get());
        }
        var id = visit.key().id();
        var bucket = memory.buckets.get(id);
        if (bucket == null || bucket.key().version() != visit.key().version()) {
            return new Verdict.KeyChanged();
        }
        memory.buckets.put(id, memory.bucketOn(Bucket.day(visit.now()), id).inItsLimits());
        var today = memory.buckets.get(id);
        var standing = standing(visit, today.minuteFullAt(), today.dayFullAt());
        return standing.isExhausted() ? exhausted(visit, standing) : admitted(visit, standing);
    }

    private Verdict exhausted(Visit visit, Standing standing) {
        see(visit, standing);
        count(visit.key(), visit.now(), new Tally(0, 1, 0, 0, Map.of()));
        return new Verdict.Exhausted(standing);
    }

    private Verdict admitted(Visit visit, Standing standing) {
        var id = visit.key().id();
        var after = standing.afterOne();
        var one =
                visit.permitted()
                        ? new Tally(1, 0, 0, 0, Map.of(visit.route(), 1L))
                        : new Tally(0, 0, 1, 0, Map.of());
        var more =
                Optional.ofNullable(unwritten.remove(id))
                        .map(Unwritten::tally)
                        .orElse(Tally.NONE)
                        .plus(one);
        memory.buckets.computeIfPresent(id, (same, bucket) -> bucket.after(after, more));
        see(visit, after);
        return new Verdict.Admitted(after);
    }

    @Override
    public boolean isKnownToBeExhausted(Visit visit) {
        return memory.alone(() -> knownExhausted(visit).isPresent());
    }

    private void see(Visit visit, Standing standing) {
        seen.put(visit.key().id(), new Seen(visit.key().version(), standing));
    }

    private Optional<Standing> knownExhausted(Visit visit) {
        return Optional.ofNullable(seen.get(visit.key().id()))
                .filter(last -> last.version() == visit.key().version())
                .map(Seen::standing)
                .filter(last -> visit.now().isBefore(last.at().plus(TRUSTED)))
                .map(last -> standing(visit, last.minuteFullAt(), last.dayFullAt()))
                .filter(Standing::isExhausted);
    }

    @Override
    public void turnedAway(PartnerKey key, Instant now) {
        memory.alone(
                () -> {
                    var left = unwritten.get(key.id());
                    if (left != null && left.day().isBefore(Bucket.day(now))) {
                        write(key);
                    }
                    count(key, now, new Tally(0, 0, 1, 0, Map.of()));
                    var last = written.get(key.id());
                    if (last == null || !now.isBefore(last.plus(APART))) {
                        written.put(key.id(), now);
                        write(key);
                    }
                });
    }

    private void write(PartnerKey key) {
        var due = unwritten.remove(key.id());
        memory.count(key.id(), due.day(), due.tally());
    }

    private void count(PartnerKey key, Instant now, Tally more) {
        unwritten.merge(key.id(), new Unwritten(Bucket.day(now), more), Unwritten::plus);
    }

    private static Standing standing(Visit visit, long minuteFullAt, long dayFullAt) {
        var limits = visit.key().terms().limits();
        return new Standing(limits, minuteFullAt, dayFullAt, visit.now());
    }
}
