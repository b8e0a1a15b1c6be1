package com.strategymarket.testkit.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The limits of all instances together, and what one of them has seen of them. */
final class InMemoryLimiter implements Limiter {

    /** As long as an instance refuses by what it saw, without looking again. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final PartnerMemory memory;
    private final Map<PartnerKeyId, Standing> seen = new HashMap<>();
    private final Map<PartnerKeyId, Tally> unwritten = new HashMap<>();

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
            count(visit.key(), new Tally(0, 1, 0, 0, Map.of()));
            return new Verdict.Exhausted(known.get());
        }
        var id = visit.key().id();
        var bucket = memory.buckets.get(id);
        if (bucket == null || bucket.key().version() != visit.key().version()) {
            return new Verdict.KeyChanged();
        }
        var today = memory.bucketOn(Bucket.day(visit.now()), id);
        var standing = standing(visit, today.minuteFullAt(), today.dayFullAt());
        return standing.isExhausted() ? exhausted(visit, standing) : admitted(visit, standing);
    }

    private Verdict exhausted(Visit visit, Standing standing) {
        seen.put(visit.key().id(), standing);
        count(visit.key(), new Tally(0, 1, 0, 0, Map.of()));
        return new Verdict.Exhausted(standing);
    }

    private Verdict admitted(Visit visit, Standing standing) {
        var id = visit.key().id();
        var after = standing.afterOne();
        var one =
                visit.permitted()
                        ? new Tally(1, 0, 0, 0, Map.of(visit.route(), 1L))
                        : new Tally(0, 0, 1, 0, Map.of());
        var more = Optional.ofNullable(unwritten.remove(id)).orElse(Tally.NONE).plus(one);
        memory.buckets.computeIfPresent(id, (same, bucket) -> bucket.after(after, more));
        seen.put(id, after);
        return new Verdict.Admitted(after);
    }

    @Override
    public boolean isKnownToBeExhausted(Visit visit) {
        return memory.alone(() -> knownExhausted(visit).isPresent());
    }

    private Optional<Standing> knownExhausted(Visit visit) {
        return Optional.ofNullable(seen.get(visit.key().id()))
                .filter(last -> visit.now().isBefore(last.at().plus(TRUSTED)))
                .map(last -> standing(visit, last.minuteFullAt(), last.dayFullAt()))
                .filter(Standing::isExhausted);
    }

    @Override
    public void turnedAway(PartnerKey key) {
        memory.alone(() -> count(key, new Tally(0, 0, 1, 0, Map.of())));
    }

    private void count(PartnerKey key, Tally more) {
        unwritten.merge(key.id(), more, Tally::plus);
    }

    private static Standing standing(Visit visit, long minuteFullAt, long dayFullAt) {
        var limits = visit.key().terms().limits();
        return new Standing(limits, minuteFullAt, dayFullAt, visit.now());
    }
}
