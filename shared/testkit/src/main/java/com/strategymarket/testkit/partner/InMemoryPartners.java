package com.strategymarket.testkit.partner;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.usage.MadeSubscriptions;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.testkit.change.TracedReceipts;

import java.util.List;

/**
 * Partners without a table, for tests of what stands above the ports. It passes the suites that the
 * table's stores pass, so that it cannot lie.
 */
public final class InMemoryPartners implements PartnerWorld {

    private final PartnerMemory memory = new PartnerMemory();

    @Override
    public PartnerKeys keys() {
        return new InMemoryPartnerKeys(memory);
    }

    @Override
    public Limiter newLimiter() {
        return new InMemoryLimiter(memory);
    }

    @Override
    public Usages usages() {
        return new InMemoryUsages(memory);
    }

    @Override
    public MadeSubscriptions madeSubscriptions() {
        return new InMemoryMadeSubscriptions(memory);
    }

    @Override
    public Receipts receipts() {
        return new TracedReceipts(memory.traces, memory::alone);
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return memory.alone(() -> memory.traces.of(subject));
    }

    @Override
    public void close() {
        // Nothing is held outside.
    }
}
