package com.strategymarket.domain.revenue;

import com.strategymarket.domain.money.Money;

import java.util.Currency;

/**
 * What was earned in one currency.
 *
 * @param subscriptions how many fees it comes from, less those that were paid back
 */
public record Totals(Money gross, Money partnerShare, Money platformShare, long subscriptions) {

    public static Totals of(LedgerEntry entry) {
        return new Totals(
                entry.gross(),
                entry.partnerShare(),
                entry.platformShare(),
                switch (entry.kind()) {
                    case FEE -> 1;
                    case REFUND -> -1;
                });
    }

    public Currency currency() {
        return gross.currency();
    }

    public Totals plus(Totals other) {
        return new Totals(
                gross.plus(other.gross),
                partnerShare.plus(other.partnerShare),
                platformShare.plus(other.platformShare),
                subscriptions + other.subscriptions);
    }
}
