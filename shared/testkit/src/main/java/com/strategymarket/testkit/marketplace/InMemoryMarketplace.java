package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Templates;

import java.util.HashMap;
import java.util.List;

/**
 * The marketplace without a table, for tests of what stands above the ports. It passes the suites
 * that the table's stores pass, so that it cannot lie.
 */
public final class InMemoryMarketplace implements MarketplaceWorld {

    private final Memory memory = new Memory();

    @Override
    public Offerings offerings() {
        return new InMemoryOfferings(memory);
    }

    @Override
    public Baskets baskets() {
        return new InMemoryBaskets(memory);
    }

    @Override
    public Templates templates() {
        return new InMemoryTemplates(memory);
    }

    @Override
    public Marketplace marketplace() {
        return new InMemoryShelves(memory);
    }

    @Override
    public Receipts receipts() {
        return memory.receipts();
    }

    @Override
    public void showSubscribers(BasketId id, long count) {
        memory.read(
                () ->
                        memory.templates.computeIfPresent(
                                id, (same, shown) -> InMemoryOfferings.counting(shown, count)));
    }

    @Override
    public void countLive(BasketId id, int part, long live) {
        memory.read(
                () -> memory.live.computeIfAbsent(id, unseen -> new HashMap<>()).put(part, live));
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        return memory.trail(subject);
    }

    @Override
    public void close() {
        // Nothing is held outside.
    }
}
