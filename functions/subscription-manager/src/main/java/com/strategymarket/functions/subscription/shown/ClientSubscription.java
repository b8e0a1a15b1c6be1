package com.strategymarket.functions.subscription.shown;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.subscription.KeptSubscription;

import java.util.Optional;

/**
 * A subscription as the partner may know it through whom it was made. At which other brokers its
 * client trades is not its to know.
 *
 * @param broker the partner's own
 */
public record ClientSubscription(KeptSubscription subscription, Broker broker) {

    public static ClientSubscription seenWith(PartnerKey key, KeptSubscription subscription) {
        return new ClientSubscription(subscription, key.holder().broker());
    }

    Optional<AllocationView.Shown> allocation() {
        return AllocationView.Shown.first(subscription, broker);
    }
}
