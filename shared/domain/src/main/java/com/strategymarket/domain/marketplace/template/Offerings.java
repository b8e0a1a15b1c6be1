package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;

import java.util.Optional;

/**
 * Baskets with their templates, as their owner changes them. Every write carries its trace in one
 * transaction, and throws {@link com.strategymarket.domain.change.ChangedMeanwhile} when what it
 * relied on does not hold any more, or {@link com.strategymarket.domain.change.AnsweredBefore} when
 * its key has had an answer.
 */
public interface Offerings {

    /** One read of both, the latest. Someone else's basket is an absent one. */
    Optional<Offering> find(UserId owner, BasketId id);

    void add(Offering offering, Trace trace);

    /** Goes from one state to the next, if the first still holds. */
    void save(Offering before, Offering after, Trace trace);

    /** Removes both for good, with all that was kept beside them but the audit trail. */
    void remove(Offering offering, Trace trace);

    /** How many live subscriptions a template has at this moment, to the one. */
    long liveSubscriptions(BasketId id);
}
