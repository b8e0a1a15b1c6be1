package com.strategymarket.domain.subscription;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a subscription is about, whatever becomes of it: who follows what, by reference, and on
 * which terms.
 *
 * @param owner who owns the template
 * @param partner through whom it was made, if through anyone
 */
public record Agreement(
        SubscriptionId id,
        UserId user,
        BasketId template,
        UserId owner,
        Terms terms,
        Optional<Space> partner,
        Instant since) {

    public boolean isFree() {
        return terms.monthlyFee().isEmpty();
    }

    /** Whether it was made to try something out: it counts nowhere and bills nobody. */
    public boolean isTest() {
        return partner.filter(Space::isTest).isPresent();
    }

    /** Fees are counted from the day on which it was made. */
    public BillingCalendar calendar() {
        return new BillingCalendar(LocalDate.ofInstant(since, ZoneOffset.UTC));
    }

    /** The same, on other terms. */
    public Agreement on(Terms others) {
        return new Agreement(id, user, template, owner, others, partner, since);
    }
}
