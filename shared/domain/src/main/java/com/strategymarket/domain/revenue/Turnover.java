package com.strategymarket.domain.revenue;

import com.strategymarket.domain.id.BasketId;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was earned with each template, in each currency. */
public record Turnover(Map<Source, Totals> bySource) {

    public static final Turnover NONE = new Turnover(Map.of());

    /** A template, in one currency. */
    public record Source(BasketId template, Currency currency) implements Comparable<Source> {

        private static final Comparator<Source> ORDER =
                Comparator.<Source, String>comparing(source -> source.template.value())
                        .thenComparing(source -> source.currency.getCurrencyCode());

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(this, other);
        }
    }

    public Turnover {
        bySource = Map.copyOf(bySource);
    }

    public Turnover plus(LedgerEntry entry) {
        var totals = Totals.of(entry);
        var source = new Source(entry.origin().template(), totals.currency());
        return plus(new Turnover(Map.of(source, totals)));
    }

    public Turnover plus(Turnover other) {
        var sum = new TreeMap<>(bySource);
        other.bySource.forEach((source, totals) -> sum.merge(source, totals, Totals::plus));
        return new Turnover(sum);
    }

    /** In each currency, over all templates. */
    public List<Totals> totals() {
        var sums = new TreeMap<String, Totals>();
        bySource.values()
                .forEach(
                        totals ->
                                sums.merge(
                                        totals.currency().getCurrencyCode(), totals, Totals::plus));
        return List.copyOf(sums.values());
    }

    /** By template and currency, in a fixed order. */
    public Stream<Map.Entry<Source, Totals>> sorted() {
        return bySource.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }
}
