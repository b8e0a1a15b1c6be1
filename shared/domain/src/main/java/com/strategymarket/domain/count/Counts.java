package com.strategymarket.domain.count;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;

import java.util.Map;
import java.util.Optional;

/**
 * How many live subscriptions templates have: counted exactly, in parts, with each subscription
 * itself, and shown on the card by another hand.
 */
public interface Counts {

    /** As the last answered changes left it. Empty when there is no such template. */
    Optional<Counted> of(BasketId template);

    /** The live subscriptions by the part that each is counted in, by an index that lags. */
    Map<Integer, Long> standing(BasketId template);

    /**
     * Shows on the card what is counted now. Whoever has read more is never overwritten by who has
     * read less, so that it does not matter who comes last, or how often.
     */
    void publish(BasketId template);

    /**
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when a part is not as it was found,
     *     or the template is gone
     */
    void mend(Mending mending, Trace trace);
}
