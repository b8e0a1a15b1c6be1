package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.Cancelled.Reason;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.domain.subscription.Subscriptions;

import java.time.Instant;
import java.util.Optional;

/** Ends a subscription: with the time that is paid for, or at once. */
public final class CancelSubscription {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;

    public CancelSubscription(Subscriptions subscriptions, HeldSubscription held) {
        this.subscriptions = subscriptions;
        this.held = held;
    }

    /** When it ends that is paid for. */
    enum When {
        PERIOD_END,
        NOW
    }

    /** What the caller wants. */
    record Wish(When when, OpenPositions positions) {}

    KeptSubscription handle(SubscriptionId id, Wish wish, Attempt<KeptSubscription> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.changeable(id, attempt);
                    var after = before.next(cancelled(before.state(), wish, attempt.now()));
                    subscriptions.save(before, after, attempt.trace(deed(after, wish), after));
                    return after;
                });
    }

    private static Subscription cancelled(Subscription state, Wish wish, Instant now) {
        return switch (state) {
            case PendingPayment pending -> pending.cancelled(now);
            case Active active ->
                    ending(active.agreement().isTest(), active.paid(), wish, now)
                            .<Subscription>map(active::with)
                            .orElseGet(
                                    () ->
                                            active.cancelled(
                                                    now, Reason.ASKED_FOR, wish.positions()));
            case Paused paused ->
                    ending(paused.agreement().isTest(), paused.paid(), wish, now)
                            .<Subscription>map(paused::with)
                            .orElseGet(
                                    () ->
                                            paused.cancelled(
                                                    now, Reason.ASKED_FOR, wish.positions()));
            case PastDue overdue -> overdue.cancelled(now, wish.positions());
            case Cancelled ended -> throw HeldSubscription.impossible(ended);
        };
    }

    /**
     * The paid time, if it is to be waited for. What bills nobody never comes to its end; and it
     * may be over already, while it is not known whether the next one is paid.
     */
    private static Optional<PaidTime> ending(
            boolean test, Optional<PaidTime> paid, Wish wish, Instant now) {
        return paid.filter(time -> wish.when() == When.PERIOD_END && !test)
                .filter(time -> time.over().isAfter(now))
                .map(time -> time.ending(wish.positions()));
    }

    private static Deed deed(KeptSubscription after, Wish wish) {
        var what = after.isLive() ? "subscription.ending" : "subscription.cancelled";
        return after.deed(what).with("positions", wish.positions());
    }
}
