package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Contended;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The limits of all instances together, in one conditional update of one item for each request. */
public final class DynamoLimiter implements Limiter {

    /** Keys whose buckets are remembered; who has not called for longest is forgotten first. */
    private static final int MOST_SIGHTS = 10_000;

    /** A wrong guess tells the truth, so that a second try fails only if others came between. */
    private static final int TRIES = 8;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Table table;
    private final Map<PartnerKeyId, Sight> sights =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<PartnerKeyId, Sight> eldest) {
                    return size() > MOST_SIGHTS;
                }
            };

    public DynamoLimiter(Table table) {
        this.table = table;
    }

    @Override
    public Verdict take(Visit visit) {
        var sight = sight(visit.key());
        if (sight.isKnownEmpty(visit)) {
            sight.limited();
            return new Verdict.Exhausted(sight.standing(visit));
        }
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                var verdict = attempt(visit, sight);
                if (verdict.isPresent()) {
                    return verdict.get();
                }
            }
            throw busy();
        } catch (Contended e) {
            // Someone changes the key just now: whether it still opens anything is not known.
            throw busy();
        }
    }

    @Override
    public boolean isKnownToBeExhausted(Visit visit) {
        return sight(visit.key()).isKnownEmpty(visit);
    }

    @Override
    public void turnedAway(PartnerKey key) {
        sight(key).turnedAway();
    }

    /** The store may fail to take a visit as well as to begin a day. */
    private Optional<Verdict> attempt(Visit visit, Sight sight) {
        try {
            return taken(visit, sight);
        } catch (ProblemException outage) {
            return Optional.of(new Verdict.Unknown(outage));
        }
    }

    /** Empty when the guess was wrong, or a new day had to be begun: try again. */
    private Optional<Verdict> taken(Visit visit, Sight sight) {
        var pending = sight.takePending();
        var write = BucketItem.take(visit, sight.guess(visit), pending);
        boolean written = false;
        try {
            var before = new BucketItem(table.update(write));
            written = true;
            var standing = before.standing(visit.key().terms().limits(), visit.now());
            return Optional.of(new Verdict.Admitted(sight.admitted(standing)));
        } catch (ConditionFailed failed) {
            return judged(visit, sight, failed.found(write).map(BucketItem::new));
        } finally {
            if (!written) {
                sight.giveBack(pending);
            }
        }
    }

    private Optional<Verdict> judged(Visit visit, Sight sight, Optional<BucketItem> found) {
        if (found.filter(bucket -> bucket.isOf(visit.key())).isEmpty()) {
            return Optional.of(new Verdict.KeyChanged());
        }
        var bucket = found.get();
        if (bucket.day().isBefore(BucketItem.day(visit.now()))) {
            beginDay(visit, bucket);
            return Optional.empty();
        }
        var standing = bucket.standing(visit.key().terms().limits(), visit.now());
        sight.saw(standing);
        if (standing.isExhausted()) {
            sight.limited();
            return Optional.of(new Verdict.Exhausted(standing));
        }
        return Optional.empty();
    }

    /** The first visit of a day puts the day before by itself. Whoever loses the race goes on. */
    private void beginDay(Visit visit, BucketItem bucket) {
        var writes = new ArrayList<Write>();
        writes.add(bucket.beginDay(BucketItem.day(visit.now())));
        bucket.fold().ifPresent(writes::add);
        try {
            table.write(writes);
        } catch (ConditionFailed others) {
            // Someone else has begun the day, or has counted one more for the last one.
        }
    }

    private Sight sight(PartnerKey key) {
        synchronized (sights) {
            return sights.computeIfAbsent(key.id(), unseen -> new Sight());
        }
    }

    private static ProblemException busy() {
        return Problem.of(ProblemCode.UNAVAILABLE).retryAfter(RETRY_AFTER).thrown();
    }
}
