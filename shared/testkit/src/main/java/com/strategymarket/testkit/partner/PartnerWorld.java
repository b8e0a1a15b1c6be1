package com.strategymarket.testkit.partner;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.usage.MadeSubscriptions;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.domain.partner.visit.Limiter;

import java.util.List;

/** The ports of partners over one state. */
public interface PartnerWorld extends AutoCloseable {

    PartnerKeys keys();

    /** That of yet another instance of a function: it has seen nothing. */
    Limiter newLimiter();

    Usages usages();

    MadeSubscriptions madeSubscriptions();

    Receipts receipts();

    /** What was done to a subject, oldest first. */
    List<AuditRecord> trail(String subject);

    @Override
    void close();
}
