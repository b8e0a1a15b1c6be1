package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.dynamo.Table;

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
        var sight = sight(visit.key());
        if (sight.isKnownEmpty(visit)) {
            sight.limited();
            return new Verdict.Exhausted(sight.standing(visit));
        }
        return new Taking(table, visit, sight).run();
    }

    @Override
    public boolean isKnownToBeExhausted(Visit visit) {
        return sight(visit.key()).isKnownEmpty(visit);
    }

    @Override
    public void turnedAway(PartnerKey key) {
        sight(key).turnedAway();
    }

    private Sight sight(PartnerKey key) {
        synchronized (sights) {
            return sights.computeIfAbsent(key.id(), unseen -> new Sight());
        }
    }
}
