package com.strategymarket.domain.revenue;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Period;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Money that moved, both sides of it. It never changes: what was wrong is put right by another
 * entry the other way round.
 *
 * @param period what was paid for
 */
public record LedgerEntry(Kind kind, Origin origin, Period period, Instant at, List<Line> lines) {

    /** Its sides differ, which no entry's may. */
    public static final class Unbalanced extends IllegalArgumentException {

        Unbalanced(Money difference) {
            super("an entry whose sides differ by " + difference);
        }
    }

    /** What an entry is for. */
    public enum Kind {
        FEE,
        REFUND
    }

    /** Whose fee it is, and for what. */
    public record Origin(SubscriptionId subscription, BasketId template) {}

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

    /** The order of the lines says nothing: the same sides make the same entry. */
    private static final Comparator<Line> ORDER =
            Comparator.comparing(line -> line.account().toString());

    public LedgerEntry {
        lines = lines.stream().sorted(ORDER).toList();
        var sum = lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
        if (sum.minor() != 0) {
            throw new Unbalanced(sum);
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
        var origin = new Origin(agreement.id(), agreement.template());
        return new LedgerEntry(Kind.FEE, origin, period, at, lines);
    }

    /** The same the other way round. */
    public LedgerEntry refunded(Instant when) {
        return new LedgerEntry(
                Kind.REFUND, origin, period, when, lines.stream().map(Line::reversed).toList());
    }

    /** What was paid in all: below zero when it was paid back. */
    public Money gross() {
        return sum(line -> line.account().pays()).negated();
    }

    public Money partnerShare() {
        return sum(line -> line.account() instanceof LedgerAccount.PartnerShare);
    }

    public Money platformShare() {
        return sum(line -> line.account() instanceof LedgerAccount.Platform);
    }

    private Money sum(Predicate<Line> which) {
        return lines.stream()
                .filter(which)
                .map(Line::amount)
                .reduce(Money.zero(lines.getFirst().amount().currency()), Money::plus);
    }

    /** In which book it stands: that of the partner whose client pays, if there is one. */
    public Book book() {
        return lines.stream()
                .flatMap(line -> line.account().settledBy().stream())
                .findFirst()
                .<Book>map(Book.OfPartner::new)
                .orElseGet(() -> Book.Direct.of(origin.subscription()));
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

    /** Made of what it is for, so that nothing is entered twice. */
    public String id() {
        return String.format(
                Locale.ROOT, "%s-%04d-%s", origin.subscription(), period.number(), kind);
    }
}
