package com.strategymarket.domain.billing;

import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.Paused;

import java.time.Instant;
import java.util.Optional;

/** A subscription that is paid for: its fees go on while it is paused. */
record Running(Agreement agreement, PaidTime paid, boolean paused) {

    static Running of(Active active) {
        return new Running(active.agreement(), active.paid().orElseThrow(), false);
    }

    static Running of(Paused paused) {
        return new Running(paused.agreement(), paused.paid().orElseThrow(), true);
    }

    Subscription on(Agreement terms, Optional<PaidTime> time) {
        return paused ? new Paused(terms, time) : new Active(terms, time);
    }

    /** As its user wanted it to end with the time that is paid for. */
    Cancelled ended(Instant now) {
        return cancelled(now, Cancelled.Reason.ASKED_FOR, paid.end().orElseThrow());
    }

    Cancelled cancelled(Instant now, Cancelled.Reason reason, OpenPositions positions) {
        return new Cancelled(agreement, now, reason, positions);
    }
}
