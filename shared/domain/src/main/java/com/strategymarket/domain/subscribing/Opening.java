package com.strategymarket.domain.subscribing;

import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.user.NewUser;

import java.util.Optional;

/**
 * All that comes into being with a subscription, or not at all.
 *
 * @param account where it trades; without one it waits
 * @param user who was not known before
 * @param fee what is booked with it
 * @param answered the request of a partner that its user has said yes to
 */
public record Opening(
        KeptSubscription subscription,
        Optional<AccountUse> account,
        Optional<NewUser> user,
        Optional<LedgerEntry> fee,
        Optional<PartnerRequest> answered) {

    public Opening introducing(NewUser newcomer) {
        return new Opening(subscription, account, Optional.of(newcomer), fee, answered);
    }

    public Opening answering(PartnerRequest request) {
        return new Opening(subscription, account, user, fee, Optional.of(request));
    }
}
