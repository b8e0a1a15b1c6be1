package com.strategymarket.domain.subscription;

import com.strategymarket.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/**
 * Someone's subscription to a template, in one of its states. Each state has the moves that are
 * possible from it, and no other.
 */
public sealed interface Subscription {

    Agreement agreement();

    Status status();

    /** When there is something to do about its fee; what bills nobody never needs it. */
    default Optional<Instant> billingDue() {
        if (agreement().isTest()) {
            return Optional.empty();
        }
        return switch (this) {
            case PendingPayment pending -> Optional.of(agreement().since());
            case Active active -> active.paid().map(PaidTime::over);
            case Paused paused -> paused.paid().map(PaidTime::over);
            case PastDue overdue -> overdue.dunning().nextTry();
            case Cancelled cancelled -> Optional.empty();
        };
    }

    /** The first fee is asked for, and not yet paid. */
    record PendingPayment(Agreement agreement) implements Subscription {

        @Override
        public Status status() {
            return Status.PENDING_PAYMENT;
        }

        public Active paid() {
            return Active.since(agreement);
        }

        public Cancelled cancelled(Instant now) {
            return new Cancelled(agreement, now, Cancelled.Reason.ASKED_FOR, OpenPositions.EXIT);
        }

        public Cancelled declined(Instant now) {
            return new Cancelled(agreement, now, Cancelled.Reason.NOT_PAID, OpenPositions.EXIT);
        }
    }

    /**
     * Its orders are placed.
     *
     * @param paid the time that is paid for; a free one needs none
     */
    record Active(Agreement agreement, Optional<PaidTime> paid) implements Subscription {

        /** From its first period on. */
        public static Active since(Agreement agreement) {
            return new Active(agreement, PaidTime.first(agreement));
        }

        @Override
        public Status status() {
            return Status.ACTIVE;
        }

        public Paused paused() {
            return new Paused(agreement, paid);
        }

        public Active with(PaidTime time) {
            return new Active(agreement, Optional.of(time));
        }

        public Cancelled cancelled(Instant now, Cancelled.Reason reason, OpenPositions positions) {
            return new Cancelled(agreement, now, reason, positions);
        }
    }

    /** No new orders; what is open is still closed. Fees go on. */
    record Paused(Agreement agreement, Optional<PaidTime> paid) implements Subscription {

        @Override
        public Status status() {
            return Status.PAUSED;
        }

        public Active resumed() {
            return new Active(agreement, paid);
        }

        public Paused with(PaidTime time) {
            return new Paused(agreement, Optional.of(time));
        }

        public Cancelled cancelled(Instant now, Cancelled.Reason reason, OpenPositions positions) {
            return new Cancelled(agreement, now, reason, positions);
        }
    }

    /**
     * A fee is overdue, and asked for again.
     *
     * @param unpaid the period that it is for
     * @param wasPaused what was paused does not begin to trade by being paid
     * @param agreedFee a higher fee than that of its terms, to which its user has agreed for later
     */
    record PastDue(
            Agreement agreement,
            Period unpaid,
            Dunning dunning,
            boolean wasPaused,
            Optional<Money> agreedFee)
            implements Subscription {

        @Override
        public Status status() {
            return Status.PAST_DUE;
        }

        public Subscription paid() {
            var time = Optional.of(new PaidTime(unpaid, Optional.empty(), agreedFee));
            return wasPaused ? new Paused(agreement, time) : new Active(agreement, time);
        }

        /** Asked for again in vain: once more, or the end. */
        public Subscription failedAgain(Instant now) {
            var next = dunning.again(now);
            return next.nextTry().isPresent()
                    ? new PastDue(agreement, unpaid, next, wasPaused, agreedFee)
                    : new Cancelled(agreement, now, Cancelled.Reason.NOT_PAID, OpenPositions.EXIT);
        }

        public Cancelled cancelled(Instant now, OpenPositions positions) {
            return new Cancelled(agreement, now, Cancelled.Reason.ASKED_FOR, positions);
        }
    }

    /** Over, for good. */
    record Cancelled(Agreement agreement, Instant at, Reason reason, OpenPositions positions)
            implements Subscription {

        /** Why it ended. */
        public enum Reason {
            ASKED_FOR,
            NOT_PAID,
            PRICE_NOT_AGREED
        }

        @Override
        public Status status() {
            return Status.CANCELLED;
        }
    }
}
