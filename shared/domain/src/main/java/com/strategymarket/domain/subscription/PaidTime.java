package com.strategymarket.domain.subscription;

import com.strategymarket.domain.money.Money;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The period that a subscription has paid for, and what is to come of it then.
 *
 * @param end what becomes of open positions, when it is cancelled as the period is over
 * @param agreedFee a higher fee than that of its terms, to which its user has agreed
 */
public record PaidTime(Period period, Optional<OpenPositions> end, Optional<Money> agreedFee) {

    static Optional<PaidTime> first(Agreement agreement) {
        return agreement.isFree()
                ? Optional.empty()
                : Optional.of(of(agreement.calendar().period(0)));
    }

    public static PaidTime of(Period period) {
        return new PaidTime(period, Optional.empty(), Optional.empty());
    }

    public PaidTime ending(OpenPositions positions) {
        return new PaidTime(period, Optional.of(positions), agreedFee);
    }

    public PaidTime agreeing(Money fee) {
        return new PaidTime(period, end, Optional.of(fee));
    }

    /** The fee of its next period is asked for: what was agreed to is used up by it. */
    public PaidTime agreedFeeUsed() {
        return new PaidTime(period, end, Optional.empty());
    }

    /** The most that may be asked for without asking again. */
    public Money most(Agreement agreement) {
        return agreedFee.or(() -> agreement.terms().monthlyFee()).orElseThrow();
    }

    /** Whether it takes a yes to go on at such a fee. */
    public boolean isBelow(Money fee, Agreement agreement) {
        var most = most(agreement);
        return !fee.currency().equals(most.currency()) || fee.minor() > most.minor();
    }

    /** The moment at which the next fee is due. */
    public Instant over() {
        return period.end().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
