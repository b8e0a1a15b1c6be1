package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Templates;

import java.util.List;

/**
 * The ports of the marketplace over one state, and a hand on what other parts of the system write
 * into it.
 */
public interface MarketplaceWorld extends AutoCloseable {

    Offerings offerings();

    Baskets baskets();

    Templates templates();

    Marketplace marketplace();

    Receipts receipts();

    /** As the stream's consumer shows them on the card. */
    void showSubscribers(BasketId id, long count);

    /**
     * As subscribing counts them.
     *
     * @param part one of sixteen, from 0
     */
    void countLive(BasketId id, int part, long live);

    /** What was done to a subject, oldest first. */
    List<AuditRecord> trail(String subject);

    @Override
    void close();
}
