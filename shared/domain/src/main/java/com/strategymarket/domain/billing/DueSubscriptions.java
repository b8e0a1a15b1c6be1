package com.strategymarket.domain.billing;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.time.Instant;

/** Whose fees have to be looked after. */
public interface DueSubscriptions {

    /** One of them, by what it is found. */
    record Due(UserId user, SubscriptionId id) {}

    /** In so many parts they are kept, each of which is read by itself. */
    int parts();

    /**
     * A page of a part, the most overdue first. It may miss a change of the last moment, and name
     * what is done already: whether something is due, the subscription itself tells.
     */
    Page<Due> until(Instant now, int part, PageRequest page);
}
