package com.strategymarket.domain.subscription;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.util.Optional;

/** The subscriptions that there are. */
public interface Subscriptions {

    /** As the last answered change left it. Someone else's is an absent one. */
    Optional<KeptSubscription> find(UserId user, SubscriptionId id);

    /** One that was made through a partner. Another partner's is an absent one. */
    Optional<KeptSubscription> find(Space partner, SubscriptionId id);

    Page<KeptSubscription> newestFirst(UserId user, PageRequest page);

    Page<KeptSubscription> newestFirst(UserId user, Status status, PageRequest page);

    Page<KeptSubscription> newestFirst(Space partner, PageRequest page);

    /** The live ones of real users, by state and age. */
    Page<Follower> followers(BasketId template, PageRequest page);

    /**
     * Goes from one state to the next, with all that follows: whoever ends is no longer counted,
     * may subscribe again, and frees the accounts.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when it does not stand as it did
     */
    void save(KeptSubscription before, KeptSubscription after, Trace trace);
}
