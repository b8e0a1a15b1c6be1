package com.strategymarket.domain.billing;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.Dunning;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Period;
import com.strategymarket.domain.subscription.Sample;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.allocation.Allocations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Subscriptions as billing comes by them. */
final class Kept {

    static final Agreement AGREED = Sample.alone("999");
    static final Instant DUE = Instant.parse("2027-02-28T00:00:00Z");
    static final Pricing SAME = Sample.paid("999");

    private Kept() {}

    static Period period(int number) {
        return AGREED.calendar().period(number);
    }

    static PaidTime paid() {
        return PaidTime.of(period(0));
    }

    static Subscription active() {
        return new Subscription.Active(AGREED, Optional.of(paid()));
    }

    static Subscription ending() {
        return new Subscription.Active(AGREED, Optional.of(paid().ending(OpenPositions.LEAVE)));
    }

    static Subscription paused() {
        return new Subscription.Paused(AGREED, Optional.of(paid()));
    }

    static Subscription pastDue(int failures) {
        return new Subscription.PastDue(
                AGREED, period(1), new Dunning(DUE, failures), true, Optional.empty());
    }

    static Subscription pending() {
        return new Subscription.PendingPayment(AGREED);
    }

    static Subscription cancelled() {
        return new Subscription.PendingPayment(AGREED).cancelled(DUE);
    }

    static List<Subscription> all() {
        return List.of(active(), ending(), paused(), pastDue(1), pending(), cancelled());
    }

    static KeptSubscription of(Subscription state) {
        return KeptSubscription.open(state, Allocations.NONE);
    }

    static KeptSubscription asking(Subscription state, int period) {
        return of(state).asking(state, Charge.of(period(period), 0, DUE));
    }
}
