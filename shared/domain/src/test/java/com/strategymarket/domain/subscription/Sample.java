package com.strategymarket.domain.subscription;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Subscriptions to try things on. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2027-01-31T10:00:00Z");
    public static final Currency INR = Currency.getInstance("INR");
    public static final Space ZEBU = new Space(new PartnerId("ZEBU"), Environment.LIVE);

    private Sample() {}

    public static Money rupees(String amount) {
        return Money.ofMajor(new BigDecimal(amount), INR);
    }

    public static Pricing paid(String fee) {
        return new Pricing.Paid(rupees(fee));
    }

    public static Agreement free() {
        return agreement(new Terms(new Pricing.Free(), Optional.empty()), Optional.empty());
    }

    public static Agreement alone(String fee) {
        return agreement(new Terms(paid(fee), Optional.empty()), Optional.empty());
    }

    public static Agreement throughPartner(String fee, RevenueShare share) {
        return agreement(new Terms(paid(fee), Optional.of(share)), Optional.of(ZEBU));
    }

    public static Agreement agreement(Terms terms, Optional<Space> partner) {
        return new Agreement(
                new SubscriptionId("01M7Y1KC5THX4R803HM9Q3BZCK"),
                new UserId("user-1"),
                new BasketId("01M7Y1KC5THX4R803HM9Q3BZCZ"),
                new UserId("admin-1"),
                terms,
                partner,
                NOW);
    }
}
