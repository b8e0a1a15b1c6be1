package com.strategymarket.domain.subscription;

import com.strategymarket.domain.money.Money;

import java.util.Optional;

/**
 * The period that a subscription has paid for, and what is to come of it then.
 *
 * @param endsWithIt whether it is cancelled when the period is over
 * @param agreedFee a higher fee than that of its terms, to which its user has agreed
 */
public record PaidTime(Period period, boolean endsWithIt, Optional<Money> agreedFee) {

    static Optional<PaidTime> first(Agreement agreement) {
        return agreement.isFree()
                ? Optional.empty()
                : Optional.of(of(agreement.calendar().period(0)));
    }

    static PaidTime of(Period period) {
        return new PaidTime(period, false, Optional.empty());
    }

    public PaidTime ending() {
        return new PaidTime(period, true, agreedFee);
    }

    public PaidTime agreeing(Money fee) {
        return new PaidTime(period, endsWithIt, Optional.of(fee));
    }
}
