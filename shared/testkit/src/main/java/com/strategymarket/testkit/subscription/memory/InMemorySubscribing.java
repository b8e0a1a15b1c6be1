package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.testkit.change.TracedReceipts;
import com.strategymarket.testkit.subscription.SubscribingWorld;

import java.util.List;

/**
 * Subscribing without a table, for tests of what stands above the ports. It passes the suites that
 * the table's stores pass, so that it cannot lie.
 */
public final class InMemorySubscribing implements SubscribingWorld {

    private final SubscriptionMemory memory = new SubscriptionMemory();

    @Override
    public Offerings offerings() {
        return memory.marketplace.offerings();
    }

    @Override
    public Openings openings() {
        return new InMemoryOpenings(memory);
    }

    @Override
    public Subscriptions subscriptions() {
        return new InMemorySubscriptions(memory);
    }

    @Override
    public BrokerAccounts accounts() {
        return new InMemoryBrokerAccounts(memory);
    }

    @Override
    public PartnerRequests requests() {
        return new InMemoryPartnerRequests(memory);
    }

    @Override
    public Ledger ledger() {
        return new InMemoryLedger(memory);
    }

    @Override
    public Receipts receipts() {
        return new TracedReceipts(memory.traces, memory::read);
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return memory.read(() -> memory.traces.of(subject));
    }

    @Override
    public void close() {
        // Nothing is held outside.
    }
}
