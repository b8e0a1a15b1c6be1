package com.strategymarket.domain.revenue;

import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Period;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that moved, both sides of it. It never changes: what was wrong is put right by another
 * entry the other way round.
 *
 * @param id made of subscription, period and kind, so that nothing is entered twice
 */
public record LedgerEntry(
        String id, Kind kind, Agreement agreement, Period period, Instant at, List<Line> lines) {

    /** What an entry is for. */
    public enum Kind {
        FEE,
        REFUND
    }

    /**
     * One account's side of it.
     *
     * @param amount what the account gives (a debit, below zero) or gets (a credit)
     */
    public record Line(LedgerAccount account, Money amount) {

        Line reversed() {
            return new Line(account, amount.negated());
        }
    }

    public LedgerEntry {
        lines = List.copyOf(lines);
        var sum = lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
        if (sum.minor() != 0) {
            throw new IllegalArgumentException("an entry whose sides differ by " + sum);
        }
    }

    /** A fee: the client, or the partner for its client, gives it; partner and platform get it. */
    public static LedgerEntry fee(Agreement agreement, Period period, Money fee, Instant at) {
        var split = agreement.terms().split(fee);
        var lines = new ArrayList<Line>();
        lines.add(new Line(payer(agreement), fee.negated()));
        lines.add(new Line(new LedgerAccount.Platform(), split.platform()));
        agreement
                .partner()
                .map(LedgerAccount.PartnerShare::new)
                .ifPresent(account -> lines.add(new Line(account, split.partner())));
        return new LedgerEntry(
                id(agreement, period, Kind.FEE), Kind.FEE, agreement, period, at, lines);
    }

    /** The same the other way round. */
    public LedgerEntry refunded(Instant when) {
        return new LedgerEntry(
                id(agreement, period, Kind.REFUND),
                Kind.REFUND,
                agreement,
                period,
                when,
                lines.stream().map(Line::reversed).toList());
    }

    /** By which month it is accounted for, of UTC. */
    public YearMonth month() {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static LedgerAccount payer(Agreement agreement) {
        return agreement
                .partner()
                .<LedgerAccount>map(LedgerAccount.Settlement::new)
                .orElseGet(() -> new LedgerAccount.Client(agreement.user()));
    }

    private static String id(Agreement agreement, Period period, Kind kind) {
        return "%s#%04d#%s".formatted(agreement.id(), period.number(), kind);
    }
}
