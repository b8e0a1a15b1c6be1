package com.strategymarket.domain.subscription;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.money.Split;
import com.strategymarket.domain.partner.key.RevenueShare;

import java.util.Optional;

/**
 * The price and the revenue share that a subscription was made at. They hold, whatever the template
 * and the partner's key say later, until others are agreed on.
 *
 * @param share how a partner and the platform share the fee; the platform has all of it where no
 *     partner is in between
 */
public record Terms(Pricing pricing, Optional<RevenueShare> share) {

    private static final Percentage NOTHING = Percentage.of("0");

    public Optional<Money> monthlyFee() {
        return switch (pricing) {
            case Pricing.Free free -> Optional.empty();
            case Pricing.Paid(var fee) -> Optional.of(fee);
        };
    }

    public Split split(Money fee) {
        return fee.split(share.map(RevenueShare::partner).orElse(NOTHING));
    }

    /** The same share of another fee. */
    public Terms at(Money fee) {
        return new Terms(new Pricing.Paid(fee), share);
    }
}
