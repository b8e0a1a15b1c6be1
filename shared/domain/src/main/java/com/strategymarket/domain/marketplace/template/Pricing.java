package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.rule.Range;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What following a template costs. */
public sealed interface Pricing {

    Currency DEFAULT_CURRENCY = Currency.getInstance("INR");

    /** In whole units of the currency; how many decimals are right depends on the currency. */
    Range FEE = Range.decimal("0", "10000000", 3);

    Type type();

    enum Type {
        FREE,
        PAID
    }

    record Free() implements Pricing {
        @Override
        public Type type() {
            return Type.FREE;
        }
    }

    record Paid(Money monthlyFee) implements Pricing {
        public Paid {
            brokenFee(Type.PAID, Optional.of(monthlyFee.major()), monthlyFee.currency())
                    .ifPresent(
                            clause -> {
                                throw new IllegalArgumentException("the fee " + clause);
                            });
        }

        @Override
        public Type type() {
            return Type.PAID;
        }
    }

    /** Whether somebody who agreed to pay the other has agreed to this as well. */
    default boolean isWithin(Pricing agreed) {
        return switch (this) {
            case Free free -> true;
            case Paid(var fee) ->
                    agreed instanceof Paid(var most)
                            && fee.currency().equals(most.currency())
                            && fee.minor() <= most.minor();
        };
    }

    static Pricing of(Type type, Optional<BigDecimal> fee, Currency currency) {
        return switch (type) {
            case FREE -> new Free();
            case PAID -> new Paid(Money.ofMajor(fee.orElseThrow(), currency));
        };
    }

    /** What is wrong with a fee for a type of pricing, as a clause, or nothing. */
    static Optional<String> brokenFee(Type type, Optional<BigDecimal> fee, Currency currency) {
        if (type == Type.FREE) {
            return fee.filter(amount -> amount.signum() != 0)
                    .map(amount -> "must be absent (null removes it) for a FREE template");
        }
        if (fee.isEmpty() || fee.get().compareTo(BigDecimal.ONE) < 0) {
            return Optional.of("must be at least 1 for a PAID template");
        }
        int decimals = Money.decimals(currency);
        return fee.get().stripTrailingZeros().scale() > decimals
                ? Optional.of("must have at most " + decimals + " decimals in " + currency)
                : Optional.empty();
    }
}
