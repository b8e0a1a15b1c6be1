package com.strategymarket.testkit.count;

import com.strategymarket.domain.audit.Actor;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.testkit.marketplace.Sample;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What changes of a test leave behind, each under a request of its own. */
public final class CountTrace {

    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private CountTrace() {}

    public static Trace of(Deed deed) {
        var request = "count-%06d".formatted(REQUESTS.incrementAndGet());
        var actor = new Actor("SYSTEM", "SYSTEM#test");
        return new Trace(AuditRecord.of(deed, actor, Sample.NOW, request), Optional.empty());
    }
}
