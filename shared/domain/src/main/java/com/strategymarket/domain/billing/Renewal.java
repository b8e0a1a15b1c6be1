package com.strategymarket.domain.billing;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Period;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Terms;

/** What is due when a paid period is over. */
sealed interface Renewal {

    /** A fee for the next period, at these terms. */
    record Charge(Money fee, Period next, Agreement agreement) implements Renewal {}

    /** It goes on for nothing. */
    record Free(Agreement agreement) implements Renewal {}

    /** It ends. */
    record End(Cancelled.Reason reason, OpenPositions positions) implements Renewal {}

    /**
     * A lower fee holds from the next period on. A higher one holds for nobody who has not agreed
     * to it: it is not paid unasked, and the old one is not to be had any more.
     *
     * @param asked what the template costs now
     */
    static Renewal due(Agreement agreement, PaidTime paid, Pricing asked) {
        if (paid.end().isPresent()) {
            return new End(Cancelled.Reason.ASKED_FOR, paid.end().get());
        }
        return switch (asked) {
            case Pricing.Free free ->
                    new Free(agreement.on(new Terms(free, agreement.terms().share())));
            case Pricing.Paid(var fee) -> at(fee, agreement, paid);
        };
    }

    private static Renewal at(Money fee, Agreement agreement, PaidTime paid) {
        if (paid.isBelow(fee, agreement)) {
            return new End(Cancelled.Reason.PRICE_NOT_AGREED, OpenPositions.EXIT);
        }
        var next = agreement.calendar().period(paid.period().number() + 1);
        return new Charge(fee, next, agreement.on(agreement.terms().at(fee)));
    }
}
