package com.strategymarket.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in minor units: paise, cents, fils. */
public record Money(long minor, Currency currency) {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * @param major 999.50 for 999 rupees and 50 paise
     * @throws ArithmeticException when it has more decimals than the currency, or is too large
     */
    public static Money ofMajor(BigDecimal major, Currency currency) {
        return new Money(major.movePointRight(decimals(currency)).longValueExact(), currency);
    }

    public static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The partner's share, rounded half-even to the minor unit; the platform has the rest. */
    public Split split(Percentage partner) {
        var share =
                BigDecimal.valueOf(minor)
                        .multiply(partner.asFraction())
                        .setScale(0, RoundingMode.HALF_EVEN);
        var ofPartner = new Money(share.longValueExact(), currency);
        return new Split(ofPartner, minus(ofPartner));
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "cannot reckon " + currency + " with " + other.currency);
        }
        return other;
    }
}
