package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.Contended;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The limits of all instances together, in one conditional update of one item for each request. */
public final class DynamoLimiter implements Limiter {

    /** Keys whose buckets are remembered; who has not called for longest is forgotten first. */
    private static final int MOST_SIGHTS = 10_000;

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
        var sight = sight(visit.key(), visit.now());
        if (sight.isKnownEmpty(visit)) {
            sight.uncounted().limited(visit.now());
            return new Verdict.Exhausted(sight.standing(visit));
        }
        return new Taking(table, visit, sight).run();
    }

    @Override
    public boolean isKnownToBeExhausted(Visit visit) {
        return sight(visit.key(), visit.now()).isKnownEmpty(visit);
    }

    @Override
    public void turnedAway(PartnerKey key, Instant now) {
        var uncounted = sight(key, now).uncounted();
        uncounted.turnedAway(now).ifPresent(due -> write(key, due, uncounted));
    }

    /** Into the day itself: the bucket of a key that nobody visits stays on the day of the last. */
    private void write(PartnerKey key, Uncounted.Due due, Uncounted uncounted) {
        var partition = BucketItem.partition(key.holder().space());
        var usage = Write.update(UsageItem.key(partition, due.day(), key.id()));
        try {
            table.update(Counters.add(usage, due.pending()));
        } catch (ProblemException | Contended unwritten) {
            uncounted.giveBack(due.pending());
        }
    }

    /** Whoever still comes with an older version sees by himself what little he can. */
    private Sight sight(PartnerKey key, Instant now) {
        synchronized (sights) {
            var known = sights.computeIfAbsent(key.id(), unseen -> Sight.first(key));
            if (known.isOf(key)) {
                return known;
            }
            var other = known.of(key, now);
            if (known.isOlderThan(key)) {
                sights.put(key.id(), other);
            }
            return other;
        }
    }
}
