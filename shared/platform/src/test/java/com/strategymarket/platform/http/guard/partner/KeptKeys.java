package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys as a gate looks them up, with a count of the looks. */
final class KeptKeys implements PartnerKeys {

    private final Map<PartnerKeyId, PartnerKey> keys = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean failing;
    private volatile Runnable beforeRead = () -> {};

    PartnerKey keep(PartnerKey key) {
        keys.put(key.id(), key);
        return key;
    }

    void fail(boolean outage) {
        failing = outage;
    }

    void beforeRead(Runnable deed) {
        beforeRead = deed;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public Optional<PartnerKey> find(PartnerKeyId id) {
        beforeRead.run();
        reads.incrementAndGet();
        if (failing) {
            throw Problem.of(ProblemCode.UNAVAILABLE).thrown();
        }
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public Found newestFirst(Filter filter, PageRequest page) {
        throw new AssertionError("no gate lists keys");
    }

    @Override
    public void add(PartnerKey key, Trace trace) {
        throw new AssertionError("no gate makes keys");
    }

    @Override
    public void save(PartnerKey before, PartnerKey after, Trace trace) {
        throw new AssertionError("no gate changes keys");
    }
}
