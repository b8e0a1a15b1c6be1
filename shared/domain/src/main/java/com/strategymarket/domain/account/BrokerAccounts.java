package com.strategymarket.domain.account;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.Optional;

/** The broker accounts that users have linked. */
public interface BrokerAccounts {

    /** As the last answered change left it. */
    Optional<BrokerAccount> find(UserId owner, BrokerAccountId id);

    /** Whose it is, if someone has linked it. */
    Optional<Holder> holderOf(BrokerClient client);

    Page<BrokerAccount> newestFirst(UserId owner, PageRequest page);

    /**
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when someone has linked it by now
     */
    void link(BrokerAccount account, Trace trace);

    /**
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when it is gone, or in use by now
     */
    void unlink(BrokerAccount account, Trace trace);

    /** Who has linked an account, and as which. */
    record Holder(UserId owner, BrokerAccountId account) {}
}
