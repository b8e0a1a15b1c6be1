package com.strategymarket.testkit.subscription;

import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.Subscriptions;

import java.util.List;

/** The ports of subscribing over one state, and those of the templates that are subscribed to. */
public interface SubscribingWorld extends AutoCloseable {

    Offerings offerings();

    Openings openings();

    Subscriptions subscriptions();

    BrokerAccounts accounts();

    PartnerRequests requests();

    Ledger ledger();

    Receipts receipts();

    /** What was done to a subject, oldest first. */
    List<AuditRecord> trail(String subject);

    @Override
    void close();
}
