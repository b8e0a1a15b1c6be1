package com.strategymarket.domain.subscription;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.payment.PaymentRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A fee that is asked for, and of which nobody knows for good yet what became of it. It is written
 * down before anybody is asked, and outlives the end of its subscription: money may be on its way.
 *
 * @param attempt how often this period's fee was declined before
 * @param seen when it was asked for, or last looked after
 * @param looks how often it was looked after
 */
public record Charge(Period period, int attempt, Instant seen, int looks) {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(6));

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    public static Charge of(Period period, int attempt, Instant now) {
        return new Charge(period, attempt, now, 0);
    }

    public Charge lookedAfter(Instant now) {
        return new Charge(period, attempt, now, looks + 1);
    }

    public Instant nextLook() {
        return seen.plus(looks < PAUSES.size() ? PAUSES.get(looks) : LONGEST_PAUSE);
    }

    /** Whether a request that nobody has seen by now can be taken for lost. */
    public boolean isLongAgo() {
        return looks > PAUSES.size();
    }

    /** The same payment, however often it is looked after. */
    public boolean isSameAs(Charge other) {
        return period.equals(other.period) && attempt == other.attempt;
    }

    /** Another attempt is another payment: a declined one stays declined. */
    public String paymentId(SubscriptionId subscription) {
        return String.format(Locale.ROOT, "%s-%04d-%d", subscription, period.number(), attempt);
    }

    /**
     * The terms do not change while a fee is open, so that the same id never asks for another fee.
     */
    public PaymentRequest request(Agreement agreement) {
        return new PaymentRequest(
                paymentId(agreement.id()),
                agreement.user(),
                agreement.terms().monthlyFee().orElseThrow());
    }
}
